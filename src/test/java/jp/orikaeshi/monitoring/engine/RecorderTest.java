package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Judgement;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.Test;

class RecorderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");
    private final SQLException tooLong = new SQLException("value too long", "22001");
    private final SQLException gone = new SQLException("connection refused", "08001");

    private final List<Checked> written = new ArrayList<>();
    private final List<Checked> refused = new ArrayList<>();
    private final List<Checked> bad = new ArrayList<>();
    private boolean away;
    private final Recorder recorder = new Recorder(this::take, refused::add);

    private void take(List<Checked> checks) {
        if (away) {
            throw new IllegalStateException(gone);
        }
        if (checks.stream().anyMatch(bad::contains)) {
            throw new IllegalStateException(new RuntimeException(tooLong));
        }
        written.addAll(checks);
    }

    @Test
    void what_the_database_refuses_is_set_aside_and_all_else_is_written_in_its_order() {
        List<Checked> checks = IntStream.range(0, 101).mapToObj(n -> check()).toList();
        bad.addAll(List.of(checks.get(0), checks.get(42), checks.get(100)));
        checks.forEach(recorder::add);

        recorder.write();

        assertThat(refused).containsExactlyElementsOf(bad);
        assertThat(written)
                .containsExactlyElementsOf(
                        checks.stream().filter(check -> !bad.contains(check)).toList());
        assertThat(recorder.waits()).isFalse();
    }

    @Test
    void while_the_database_is_away_everything_waits_for_it() {
        List<Checked> checks = List.of(check(), check(), check());
        away = true;
        recorder.add(checks.get(0));
        recorder.add(checks.get(1));
        recorder.write();
        assertThat(recorder.waits()).isTrue();
        recorder.add(checks.get(2));

        away = false;
        recorder.write();

        assertThat(written).containsExactlyElementsOf(checks);
        assertThat(refused).isEmpty();
    }

    private static Checked check() {
        UUID probe = UUID.randomUUID();
        Health before = Health.unchecked(NOW);
        Observation seen = new Observation(NOW, Status.UP, "ok", "", Map.of());
        return new Checked(probe, before, Judgement.of(before, seen), 1_000);
    }
}
