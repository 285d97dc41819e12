package jp.orikaeshi.ticket;

import java.time.Instant;

/** An engineer works on it. */
public record TicketTaken(long number, String login, Instant at) {}
