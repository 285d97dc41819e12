package jp.orikaeshi.alerting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.orikaeshi.ticket.TicketOpened;

/** The tickets of which engineers were not to be told. */
@ApplicationScoped
public class QuietTickets {
    private final Set<Long> quiet = ConcurrentHashMap.newKeySet();

    void opened(@Observes TicketOpened event) {
        if (event.quiet()) {
            quiet.add(event.number());
        }
    }

    Set<Long> tickets() {
        return Set.copyOf(quiet);
    }
}
