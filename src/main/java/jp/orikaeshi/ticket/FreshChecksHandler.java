package jp.orikaeshi.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.FreshChecks;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Runs all probes of the customer whose ticket has just found its owner, and freezes what they see on the ticket. */
@ApplicationScoped
public class FreshChecksHandler implements WorkHandler {
    static final String KIND = "fresh-checks";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    Instance<FreshChecks> checks;

    @Inject
    TicketDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    // Probes leave the database for seconds; freezing is guarded, since a second run finds the ticket frozen.
    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        long number = Long.parseLong(item.key());
        Optional<UUID> customer = desk.customerToCheck(number);
        customer.ifPresent(c -> desk.freeze(number, c, checks.get().run(c, LIMIT)));
    }
}
