package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Marks probes that flap, and takes the mark away when they are calm. Their outages are written all the same. */
@ApplicationScoped
@Transactional
public class FlapDesk {
    @Inject
    Clock clock;

    @Inject
    Flaps flaps;

    @Inject
    Event<StatusChanged> changed;

    /** Looks at its last hour; whether it flaps. */
    boolean look(UUID probe) {
        Instant now = clock.instant();
        boolean already = flaps.lasting().containsKey(probe);
        boolean flaps = Flapping.flaps(already, this.flaps.changes(probe, now.minus(Flapping.WITHIN)));
        if (flaps != already) {
            if (flaps) {
                this.flaps.begin(probe, now);
            } else {
                this.flaps.end(probe, now);
            }
            changed.fire(new StatusChanged());
        }
        return flaps;
    }
}
