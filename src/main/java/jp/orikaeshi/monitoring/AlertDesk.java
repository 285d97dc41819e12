package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what other monitoring systems report: each key is a probe of kind {@code alert}, down while an alert is open. */
@ApplicationScoped
@Transactional
public class AlertDesk {
    @Inject
    ProbeKeys keys;

    @Inject
    Alerts alerts;

    @Inject
    Event<ReportReceived> received;

    @Inject
    Clock clock;

    /**
     * Keeps what is new in a report; hearing the same again changes nothing.
     *
     * @return whether there is a probe with this key
     */
    public boolean hear(String key, List<Alert> reported) {
        Instant now = clock.instant();
        Optional<UUID> probe = keys.probe(ProbeKind.ALERT, key);
        probe.ifPresent(known -> {
            reported.forEach(alert -> alerts.keep(known, alert, now));
            received.fire(new ReportReceived(known));
        });
        return probe.isPresent();
    }
}
