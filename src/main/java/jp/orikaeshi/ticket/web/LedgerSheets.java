package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.Plans;
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

    @Inject
    Plans plans;

    LedgerSheet of(long number) {
        tickets.get(number);
        return new LedgerSheet(number, ledger.cycles(number), ledger.of(number), names());
    }

    private Map<String, String> names() {
        return plans.all().stream()
                .collect(Collectors.toMap(Plan::id, plan -> plan.terms().name()));
    }
}
