package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");

    private final Slot slot = new Slot(
            new Watched(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    ProbeKind.DNS,
                    new Params(Map.of("name", "yamada.example")),
                    Duration.ofMinutes(1),
                    NOW),
            Health.unchecked(NOW));

    @Test
    void one_check_at_a_time() {
        CompletableFuture<Void> begun = slot.begin();

        assertThat(begun).isNotNull().isNotDone();
        assertThat(slot.begin()).isNull();
        assertThat(slot.running()).isSameAs(begun);

        slot.over(() -> {});
        assertThat(begun).isDone();
        assertThat(slot.begin()).isNotNull();
    }

    @Test
    void the_next_timer_may_go_off_before_the_check_is_quite_over_and_is_not_lost() {
        assertThat(slot.begin()).isNotNull();
        List<CompletableFuture<Void>> next = new ArrayList<>();

        slot.over(() -> next.add(slot.begin()));

        assertThat(next).hasSize(1).doesNotContainNull();
        assertThat(slot.running()).isSameAs(next.get(0)).isNotDone();
    }

    @Test
    void whoever_waits_for_a_check_learns_of_its_end_when_the_next_has_its_time() {
        assertThat(slot.begin()).isNotNull();
        List<String> order = new ArrayList<>();
        var unused = slot.running().thenRun(() -> order.add("over"));

        slot.over(() -> order.add("next"));

        assertThat(order).containsExactly("next", "over");
    }

    @Test
    void what_is_watched_no_longer_gets_no_next_check() {
        assertThat(slot.begin()).isNotNull();
        slot.retire();
        List<String> order = new ArrayList<>();

        slot.over(() -> order.add("next"));

        assertThat(order).isEmpty();
    }
}
