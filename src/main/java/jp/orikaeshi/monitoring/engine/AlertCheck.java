package jp.orikaeshi.monitoring.engine;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.Alert;
import jp.orikaeshi.monitoring.probe.Finding;

/** What the alerts that are open at a probe mean for it. Pure. */
final class AlertCheck {
    private static final int MOST_NAMED = 5;

    private AlertCheck() {}

    /**
     * Down while something critical is open, degraded while only warnings are.
     *
     * @param open the worst first
     */
    static Finding judge(List<Alert> open) {
        if (open.isEmpty()) {
            return Finding.up("no alert open");
        }
        Alert worst = open.get(0);
        String detail = worst.detail().isEmpty() ? worst.name() : worst.name() + ": " + worst.detail();
        Finding finding = worst.severity() == Alert.Severity.CRITICAL
                ? Finding.down("alert-critical", detail)
                : Finding.degraded("alert-warning", detail);
        Instant since = worst.startedAt();
        return (since == null ? finding : finding.with("startedAt", since))
                .with("alert", worst.name())
                .with("openAlerts", open.size())
                .with("alerts", open.stream().limit(MOST_NAMED).map(Alert::name).collect(Collectors.joining(", ")));
    }
}
