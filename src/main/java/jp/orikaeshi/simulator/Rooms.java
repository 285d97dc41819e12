package jp.orikaeshi.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.voice.Verb;

/** The conferences of a switchboard: who is in which, and whose leaving ends one for all. */
final class Rooms {
    private final Map<Leg, Verb.Confer> parts = new LinkedHashMap<>();

    void enter(Leg leg, Verb.Confer confer) {
        parts.put(leg, confer);
        List<Leg> others = others(leg);
        if (!others.isEmpty()) {
            leg.hears(Heard.Kind.JOINED, "");
            others.forEach(other -> other.hears(Heard.Kind.JOINED, ""));
        }
    }

    /** Those who talk with this one; empty also if it is in no conference. */
    List<Leg> others(Leg leg) {
        return in(leg).stream()
                .flatMap(confer -> parts.entrySet().stream()
                        .filter(part -> part.getKey() != leg)
                        .filter(part -> part.getValue().name().equals(confer.name())))
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<Verb.Confer> in(Leg leg) {
        return Optional.ofNullable(parts.get(leg));
    }

    /** Takes the leg out; answers whoever is out of it as well, and with which words of theirs they go on. */
    Map<Leg, Verb.Confer> leave(Leg leg) {
        List<Leg> others = others(leg);
        Verb.Confer left = parts.remove(leg);
        if (left == null) {
            return Map.of();
        }
        Map<Leg, Verb.Confer> out = new LinkedHashMap<>();
        leg.muted = false;
        for (Leg other : others) {
            other.hears(Heard.Kind.PARTED, "");
            if (left.endsIt()) {
                other.muted = false;
                Optional.ofNullable(parts.remove(other)).ifPresent(confer -> out.put(other, confer));
            }
        }
        return out;
    }

    /** Whoever hears what this leg says: nobody while it is muted. */
    List<Leg> listeners(Leg leg) {
        return leg.muted ? List.of() : others(leg);
    }
}
