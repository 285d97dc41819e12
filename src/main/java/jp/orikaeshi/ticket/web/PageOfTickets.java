package jp.orikaeshi.ticket.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of tickets, newest first; {@code next} is the cursor of the page after it, null on the last one. */
record PageOfTickets(List<TicketJson> items, @Nullable String next) {}
