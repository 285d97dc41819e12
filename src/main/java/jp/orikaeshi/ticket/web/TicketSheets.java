package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.monitoring.StatusBoard;

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
    AccountDesk accounts;

    TicketSheet of(long number) {
        TicketShown shown = reading.one(number);
        return new TicketSheet(
                shown,
                shown.ticket().customerId().map(board::current),
                shown.ticket()
                        .call()
                        .flatMap(call -> lines.byNumber(call.line()))
                        .map(line -> line.profile().brand()),
                names());
    }

    Names names() {
        return Names.of(accounts.accounts());
    }
}
