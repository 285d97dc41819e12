package jp.orikaeshi.report.monthly;

import java.util.UUID;

/** Somebody has looked at the report of a customer's month and stands for it. */
public record MonthReviewed(UUID report, UUID customer) {}
