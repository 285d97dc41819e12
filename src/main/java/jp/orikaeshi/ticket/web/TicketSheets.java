package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.callback.Talk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.emergency.AlarmDesk;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.report.EditionDesk;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.PromiseClock;

/** Puts together what the page of a ticket shows. */
@ApplicationScoped
@Transactional
public class TicketSheets {
    @Inject
    TicketReading reading;

    @Inject
    StatusBoard board;

    @Inject
    Lines lines;

    @Inject
    Customers customers;

    @Inject
    AccountDesk accounts;

    @Inject
    AlarmDesk alarms;

    @Inject
    Engineers engineers;

    @Inject
    Ledger ledger;

    @Inject
    EditionDesk editions;

    TicketSheet of(long number) {
        TicketShown shown = reading.one(number);
        return new TicketSheet(
                shown,
                shown.ticket().customerId().map(board::current),
                shown.ticket()
                        .call()
                        .flatMap(call -> lines.byNumber(call.line()))
                        .map(line -> line.profile().brand()),
                shown.ticket().identification().trusted() ? List.of() : callers(shown),
                alarms.of(number),
                callable(shown),
                editions.draft(shown.ticket().number()),
                ended(shown),
                names());
    }

    private List<TicketSheet.Callable> callable(TicketShown shown) {
        return shown.talk().filter(Talk::mayCall).stream()
                .flatMap(talk -> engineers.active().stream()
                        .filter(engineer ->
                                engineer.callable() && !engineer.login().equals(talk.engineer())))
                .map(engineer -> new TicketSheet.Callable(engineer.login(), engineer.name()))
                .toList();
    }

    private List<Customer> callers(TicketShown shown) {
        return shown.ticket().call().flatMap(call -> Optional.ofNullable(call.from())).stream()
                .flatMap(phone -> customers.byPhone(phone).stream())
                .filter(customer -> !shown.customer().equals(Optional.of(customer)))
                .toList();
    }

    private List<PromiseClock> ended(TicketShown shown) {
        return ledger.cycles(shown.ticket().number()).stream()
                .filter(clock -> shown.clocks().stream()
                        .noneMatch(view -> view.promise() == clock.clock().promise()
                                && view.cycle() == clock.clock().cycle()))
                .toList();
    }

    Names names() {
        return new Names(accounts.names());
    }
}
