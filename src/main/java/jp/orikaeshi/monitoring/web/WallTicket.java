package jp.orikaeshi.monitoring.web;

import java.util.Optional;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.ticket.Ticket;

/**
 * A ticket that is read from across the room.
 *
 * @param customer nobody while nobody knows who calls
 * @param next the promise that is owed next
 * @param owner who has it in hand
 */
public record WallTicket(
        Ticket ticket,
        Optional<Customer> customer,
        Optional<ClockView> next,
        Optional<CallbackView> callback,
        Optional<Account> owner) {}
