package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.orikaeshi.monitoring.Alert;
import jp.orikaeshi.monitoring.Alert.Severity;
import jp.orikaeshi.monitoring.Status;
import org.junit.jupiter.api.Test;

class AlertCheckTest {
    private static final Instant START = Instant.parse("2026-11-24T02:10:00Z");

    private static Alert alert(String name, Severity severity) {
        return new Alert(name, name, severity, "", START, null);
    }

    @Test
    void all_is_well_while_nothing_is_open() {
        assertThat(AlertCheck.judge(List.of()).status()).isEqualTo(Status.UP);
    }

    @Test
    void a_warning_does_not_make_it_down() {
        assertThat(AlertCheck.judge(List.of(alert("load", Severity.WARNING))).status())
                .isEqualTo(Status.DEGRADED);
    }

    @Test
    void the_worst_is_named_first_and_all_are_counted() {
        var finding = AlertCheck.judge(List.of(alert("disk", Severity.CRITICAL), alert("load", Severity.WARNING)));

        assertThat(finding.status()).isEqualTo(Status.DOWN);
        assertThat(finding.detail()).isEqualTo("disk");
        assertThat(finding.evidence())
                .containsEntry("openAlerts", "2")
                .containsEntry("alerts", "disk, load")
                .containsEntry("startedAt", START.toString());
    }
}
