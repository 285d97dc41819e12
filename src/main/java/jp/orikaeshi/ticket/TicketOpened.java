package jp.orikaeshi.ticket;

/** A ticket exists. Nothing but its number can be relied on yet. */
public record TicketOpened(long number) {}
