package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockNotFound;
import jp.orikaeshi.sla.Explanation;
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

    /**
     * A clock, taken apart.
     *
     * @throws ClockNotFound if there is none
     */
    ExplainSheet explain(ClockEvent.Clocked of) {
        tickets.get(of.ticket());
        return new ExplainSheet(desk.explain(of), ledger(of, Instant.MAX), new Names(accounts.names()), null);
    }

    /**
     * The same as of the end of a month, as the report of that month counts it.
     *
     * @return nothing if the promise had not been given by then
     * @throws ClockNotFound if there is none
     */
    Optional<ExplainSheet> explain(ClockEvent.Clocked of, MonthOver month) {
        tickets.get(of.ticket());
        Explanation now = desk.explain(of);
        return desk.explainBefore(of, month.end())
                .map(then -> new ExplainSheet(
                        then, ledger(of, month.end()), new Names(accounts.names()), new ExplainSheet.Past(month, now)));
    }

    private LedgerSheet ledger(ClockEvent.Clocked of, Instant until) {
        List<ClockEvent> events = ledger.of(of.ticket()).stream()
                .filter(e -> e.clock().equals(of) && e.at().isBefore(until))
                .toList();
        return new LedgerSheet(of.ticket(), List.of(), events, names());
    }

    private Map<String, String> names() {
        return plans.all().stream()
                .collect(Collectors.toMap(Plan::id, plan -> plan.terms().name()));
    }
}
