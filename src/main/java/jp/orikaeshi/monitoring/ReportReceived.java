package jp.orikaeshi.monitoring;

import java.util.UUID;

/** What was reported to this probe, a sign of life or an alert, was kept in the running transaction. */
public record ReportReceived(UUID probe) {}
