package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.OwnNetwork;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.HostPort;
import jp.orikaeshi.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our own network is suspected first, with a reference that does not answer. */
class RefereeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");
    private static final Finding SILENT = Finding.down("timeout", "no answer to the connection");
    private static final Finding REFUSED = Finding.down("refused", "connection refused");

    // A resolver that nobody listens at: the reference has a name, and so is as silent as without a network.
    private final ProbeNetwork network = new ProbeNetwork(
            Optional.of(new HostPort("127.0.0.1", 9)), List.of("127.0.0.0/8"), Clock.systemUTC(), Optional.empty());
    private final OwnNetwork own = new OwnNetwork();
    private final Referee referee = referee();
    private final Watched watched = new Watched(
            UUID.randomUUID(),
            UUID.randomUUID(),
            ProbeKind.TCP,
            new Params(Map.of("host", "203.0.113.10", "port", 25)),
            Duration.ofMinutes(1),
            NOW);

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void a_silence_that_is_about_to_be_believed_is_unknown_where_no_reference_answers() {
        Finding worth = referee.judge(watched, true, SILENT, NOW).join();

        assertThat(worth.status()).isEqualTo(Status.UNKNOWN);
        assertThat(worth.outcome()).isEqualTo("own-network");
        assertThat(worth.detail()).contains("no answer to the connection");
        assertThat(own.faultySince()).contains(NOW);
    }

    @Test
    void nobody_is_asked_before_it_is_about_to_be_believed() {
        assertThat(referee.judge(watched, false, SILENT, NOW).join()).isEqualTo(SILENT);
        assertThat(own.faultySince()).isEmpty();
    }

    @Test
    void what_answers_can_only_come_from_the_other_side() {
        assertThat(referee.judge(watched, true, REFUSED, NOW).join()).isEqualTo(REFUSED);
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private Referee referee() {
        SecondLook nobody = new SecondLook();
        nobody.settings = Settings.of(Map.of("ORIKAESHI_REFERENCE", "no-such-host.invalid:443"));
        nobody.open();
        Referee made = new Referee();
        made.network = network;
        made.settings = nobody.settings;
        made.own = own;
        made.second = nobody;
        made.open();
        return made;
    }
}
