package jp.orikaeshi.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.w3c.dom.Element;

/** The carrier's conferences: who is in which, who is muted, and whose leaving ends one for all. */
final class Gathering {
    /** One who takes part. */
    private record Part(String name, boolean endsIt, Element asked) {}

    private final FakeCarrier carrier;
    private final Map<Leg, Part> parts = new LinkedHashMap<>();
    private final Set<String> muted = ConcurrentHashMap.newKeySet();

    Gathering(FakeCarrier carrier) {
        this.carrier = carrier;
    }

    synchronized void enter(Leg leg, Element conference) {
        parts.put(
                leg,
                new Part(
                        conference.getTextContent(),
                        "true".equals(conference.getAttribute("endConferenceOnExit")),
                        conference));
    }

    /** Takes the leg out, by whatever way it goes. If that ends the conference, the others go on at their own pages. */
    void leave(Leg leg) {
        List<Leg> others = new ArrayList<>();
        synchronized (this) {
            Part part = parts.remove(leg);
            if (part == null) {
                return;
            }
            muted.remove(leg.sid);
            if (part.endsIt()) {
                others.addAll(in(part.name()));
                others.forEach(parts::remove);
            }
            if (in(part.name()).isEmpty()) {
                carrier.recordings().made(sidOf(part.name()), part.asked());
            }
        }
        others.forEach(other -> carrier.playback(other).conferenceOver());
    }

    private List<Leg> in(String name) {
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The carrier's own name of a conference that goes on. */
    synchronized Optional<String> sid(String name) {
        return in(name).isEmpty() ? Optional.empty() : Optional.of(sidOf(name));
    }

    private static String sidOf(String name) {
        return "CF" + name.replace("-", "");
    }

    synchronized Optional<Leg> participant(String sid, String callSid) {
        return parts.entrySet().stream()
                .filter(entry -> sid.equals(sidOf(entry.getValue().name())))
                .map(Map.Entry::getKey)
                .filter(leg -> leg.sid.equals(callSid))
                .findFirst();
    }

    void mute(Leg leg, boolean now) {
        if (now) {
            muted.add(leg.sid);
        } else {
            muted.remove(leg.sid);
        }
    }

    boolean muted(Leg leg) {
        return muted.contains(leg.sid);
    }

    /** How many talk with this one in a conference, itself among them; 0 if it is in none. */
    synchronized int with(Leg leg) {
        return Optional.ofNullable(parts.get(leg))
                .map(part -> in(part.name()).size())
                .orElse(0);
    }
}
