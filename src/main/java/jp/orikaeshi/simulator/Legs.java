package jp.orikaeshi.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.customer.PhoneNumber;

/** The legs that a switchboard remembers: all that are live, and the newest of those that are over. */
final class Legs {
    private static final int MOST_KEPT = 60;

    private final Map<String, Leg> bySid = new LinkedHashMap<>();

    /** The newest last. */
    Stream<Leg> all() {
        return bySid.values().stream();
    }

    Optional<Leg> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    /** @throws NoSuchCall if it is not known (any more) */
    Leg get(String sid) {
        return find(sid).orElseThrow(NoSuchCall::new);
    }

    boolean busy(PhoneNumber phone) {
        return all().anyMatch(leg -> phone.equals(leg.phone) && !leg.over());
    }

    Leg admit(Leg leg) {
        List<String> over = all().filter(Leg::over)
                .map(old -> old.sid)
                .limit(Math.max(0, bySid.size() - MOST_KEPT))
                .toList();
        over.forEach(bySid::remove);
        bySid.put(leg.sid, leg);
        return leg;
    }

    void remove(Leg leg) {
        bySid.remove(leg.sid);
    }
}
