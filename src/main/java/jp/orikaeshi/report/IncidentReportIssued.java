package jp.orikaeshi.report;

/** A version of a ticket's report was let out: the customer may read it. */
public record IncidentReportIssued(long ticket, int number) {}
