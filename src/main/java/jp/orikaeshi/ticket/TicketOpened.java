package jp.orikaeshi.ticket;

/**
 * A ticket exists. Nothing but its number can be relied on yet.
 *
 * @param quiet whether engineers need no word of it
 */
public record TicketOpened(long number, boolean quiet) {}
