package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.callback.OtherCalls;
import jp.orikaeshi.customer.PhoneNumber;

/** The telephones of alarms, for whoever else wants to ring one. How often they ring is nobody's limit. */
@ApplicationScoped
class AlarmsOnTheTelephone implements OtherCalls {
    @Inject
    Alarms alarms;

    @Override
    public Set<PhoneNumber> inUse() {
        return alarms.telephonesInUse();
    }

    @Override
    public boolean knows(String leg) {
        return alarms.byLeg(leg).isPresent();
    }

    @Override
    public Map<PhoneNumber, List<Instant>> ringsSince(Instant since) {
        return Map.of();
    }
}
