package jp.orikaeshi.report.monthly;

/**
 * A month before, as it was frozen.
 *
 * @param month written {@code 2026-09}
 */
public record Before(String month, MonthTotals totals) {}
