package jp.orikaeshi.ticket;

import java.time.Instant;

/** The trouble is over. */
public record TicketResolved(long number, Instant at) {}
