package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.monitoring.EarlyWarning.Change;
import jp.orikaeshi.monitoring.EarlyWarning.End;
import org.junit.jupiter.api.Test;

class EarlyWarningTest {
    private static final UUID ASSET = new UUID(0, 1);
    private static final UUID PROBE = new UUID(0, 2);

    @Test
    void a_certificate_that_is_renewed_in_time_was_averted() {
        EarlyWarning warning = only(
                saw("10-01", Status.UP, "ok"),
                saw("10-05", Status.DEGRADED, "cert-expiring"),
                saw("10-06", Status.UNKNOWN, "own-network"),
                saw("10-07", Status.DEGRADED, "cert-expiring"),
                saw("10-09", Status.UP, "ok"));

        assertThat(warning.end()).isEqualTo(End.AVERTED);
        assertThat(warning.seenAt()).isEqualTo(at("10-05"));
        assertThat(warning.over()).contains(at("10-09"));
    }

    @Test
    void one_that_expired_was_not() {
        assertThat(only(
                                saw("10-05", Status.DEGRADED, "cert-expiring"),
                                saw("10-20", Status.DOWN, "cert-expired"),
                                saw("10-21", Status.UP, "ok"))
                        .end())
                .isEqualTo(End.HAPPENED);
    }

    @Test
    void a_listing_lasts_until_the_address_is_off_the_list() {
        EarlyWarning warning = only(saw("10-05", Status.DOWN, "listed"));

        assertThat(warning.end()).isEqualTo(End.OPEN);
        assertThat(warning.touches(at("10-06"), at("10-07"))).isTrue();
        assertThat(warning.touches(at("10-01"), at("10-05"))).isFalse();
    }

    @Test
    void a_month_does_not_know_what_came_after_it() {
        EarlyWarning warning = only(saw("10-28", Status.DEGRADED, "domain-expiring"), saw("11-03", Status.UP, "ok"));

        assertThat(warning.asOf(at("11-01")).end()).isEqualTo(End.OPEN);
        assertThat(warning.asOf(at("12-01")).end()).isEqualTo(End.AVERTED);
    }

    @Test
    void a_server_that_does_not_answer_is_no_warning() {
        assertThat(EarlyWarning.of(List.of(saw("10-05", Status.DOWN, "timeout"), saw("10-06", Status.UP, "ok"))))
                .isEmpty();
    }

    @Test
    void whoever_removes_the_check_averts_nothing_but_ends_the_warning() {
        EarlyWarning warning = only(
                new Change(ASSET, PROBE, ProbeKind.TLS, at("10-05"), Status.DEGRADED, "cert-expiring", at("10-20")));

        assertThat(warning.end()).isEqualTo(End.UNWATCHED);
        assertThat(warning.over()).contains(at("10-20"));
        assertThat(warning.touches(at("10-19"), at("10-30"))).isTrue();
        assertThat(warning.touches(at("11-01"), at("12-01"))).isFalse();
        assertThat(warning.asOf(at("10-10")).end()).as("nobody knew then").isEqualTo(End.OPEN);
    }

    private static EarlyWarning only(Change... changes) {
        List<EarlyWarning> found = EarlyWarning.of(List.of(changes));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Change saw(String day, Status status, String outcome) {
        return new Change(ASSET, PROBE, ProbeKind.TLS, at(day), status, outcome, null);
    }

    private static Instant at(String day) {
        return Instant.parse("2026-" + day + "T00:00:00Z");
    }
}
