package jp.orikaeshi.report.monthly;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A month as it is shown.
 *
 * @param frozen the edition that it is; null while the month lasts, or has not been closed yet
 */
public record ReportedMonth(
        MonthlyReportData data, @Nullable FrozenMonth frozen) {
    public Optional<FrozenMonth> edition() {
        return Optional.ofNullable(frozen);
    }
}
