package jp.orikaeshi.report;

/**
 * A version of a ticket's report was let out: the customer may read it.
 *
 * @param revised whether the customer has had one since the trouble was over
 */
public record IncidentReportIssued(long ticket, int number, boolean revised) {}
