package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.LedgerDesk;
import jp.orikaeshi.ticket.Tickets;

/** Reads the ledger for a person. */
@ApplicationScoped
@Transactional
public class LedgerSheets {
    @Inject
    Tickets tickets;

    @Inject
    Ledger ledger;

    @Inject
    LedgerDesk desk;

    @Inject
    Plans plans;

    @Inject
    AccountDesk accounts;

    LedgerSheet of(long number) {
        tickets.get(number);
        return new LedgerSheet(number, ledger.cycles(number), ledger.of(number), names());
    }

    ExplainSheet explain(ClockEvent.Clocked of) {
        tickets.get(of.ticket());
        return new ExplainSheet(
                desk.explain(of),
                new LedgerSheet(of.ticket(), List.of(), events(of), names()),
                new Names(accounts.names()));
    }

    private List<ClockEvent> events(ClockEvent.Clocked of) {
        return ledger.of(of.ticket()).stream().filter(e -> e.clock().equals(of)).toList();
    }

    private Map<String, String> names() {
        return plans.all().stream()
                .collect(Collectors.toMap(Plan::id, plan -> plan.terms().name()));
    }
}
