package jp.orikaeshi.ticket;

import java.time.Instant;

/**
 * What is wrong with it, or how urgent it is, is known otherwise than before: other terms may hold from now on.
 *
 * @param why {@code trouble} or {@code priority}
 */
public record TicketReassessed(long number, String why, Instant at) {}
