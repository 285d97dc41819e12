package jp.orikaeshi.ticket;

import java.time.Instant;

/** The ticket turned out to be the same trouble as another one, and goes on there. */
public record TicketMerged(long number, long into, Instant at) {}
