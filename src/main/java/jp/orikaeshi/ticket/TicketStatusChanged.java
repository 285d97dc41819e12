package jp.orikaeshi.ticket;

import java.time.Instant;

/** The ticket went from one state to another. */
public record TicketStatusChanged(long number, TicketStatus from, TicketStatus to, Instant at) {}
