package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.ticket.Tickets;

/** Reads the ledger for a person. */
@ApplicationScoped
@Transactional
public class LedgerSheets {
    @Inject
    Tickets tickets;

    @Inject
    Ledger ledger;

    LedgerSheet of(long number) {
        tickets.get(number);
        return new LedgerSheet(number, ledger.cycles(number), ledger.of(number));
    }
}
