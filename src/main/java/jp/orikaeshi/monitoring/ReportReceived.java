package jp.orikaeshi.monitoring;

import java.util.UUID;

/**
 * What was reported to this probe, a sign of life or an alert, was kept in the running transaction; or a person has approved
 * what it sees. Either way it is to look at once.
 */
public record ReportReceived(UUID probe) {}
