package jp.orikaeshi.ticket;

/** Something about the ticket is new: whoever shows it should look again. */
public record TicketChanged(long number) {}
