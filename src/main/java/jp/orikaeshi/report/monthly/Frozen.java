package jp.orikaeshi.report.monthly;

import java.nio.charset.StandardCharsets;
import jp.orikaeshi.persistence.Json;

/**
 * The figures of a month as they are kept: text that is read again into the same figures, and the hash by which anybody
 * can tell that it is the same text.
 */
record Frozen(String figures, String sha256, MonthTotals totals) {
    static Frozen of(MonthlyReportData data) {
        String figures = Json.write(data);
        return new Frozen(figures, Sha256.of(figures.getBytes(StandardCharsets.UTF_8)), MonthTotals.of(data));
    }

    static MonthlyReportData read(byte[] figures) {
        return Json.read(figures, MonthlyReportData.class);
    }

    byte[] bytes() {
        return figures.getBytes(StandardCharsets.UTF_8);
    }
}
