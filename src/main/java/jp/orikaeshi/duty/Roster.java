package jp.orikaeshi.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.orikaeshi.time.Period;

/**
 * Who is on duty at any instant, past or to come: the one place that says so. Pure.
 *
 * <p>The topmost layer that counts at that instant and has somebody who can be called decides. Swaps and overrides in
 * force alter its order, one after the other as they were agreed or entered; then whoever is away or cannot be called is
 * left out. The lowest layer always counts, be it empty: an override can put somebody on duty where nobody would be.
 */
public final class Roster {
    private static final Edition NONE = new Edition(Instant.MIN, List.of(), null, Set.of());

    /** An engineer is away. */
    record Away(String engineer, Period during) {}

    private final List<Edition> editions;
    private final List<Alteration> alterations;
    private final List<Away> aways;

    /**
     * Of what was written down.
     *
     * @param editions of the plan, the earliest first; before the first nobody was on duty
     * @param alterations those that came into force first come first
     */
    Roster(List<Edition> editions, List<Alteration> alterations, List<Away> aways) {
        this.editions = List.copyOf(editions);
        this.alterations = List.copyOf(alterations);
        this.aways = List.copyOf(aways);
    }

    /** Logins, first the one to be called first. Empty if nobody is on duty. */
    public List<String> order(Instant at) {
        return shift(at, at).order();
    }

    /** All of that time without a gap, the earliest first. */
    public List<Shift> shifts(Instant from, Instant to) {
        List<Shift> shifts = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = steadyUntil(at, to)) {
            Shift next = shift(at, steadyUntil(at, to));
            int last = shifts.size() - 1;
            if (last >= 0 && shifts.get(last).goesOnAs(next)) {
                shifts.set(last, shifts.get(last).until(next.to()));
            } else {
                shifts.add(next);
            }
        }
        return shifts;
    }

    /** When nobody is on duty although somebody has to be. */
    public List<Period> gaps(Instant from, Instant to) {
        List<Period> gaps = new ArrayList<>();
        for (Instant at = from; at.isBefore(to); at = steadyUntil(at, to)) {
            if (order(at).isEmpty() && edition(at).wantsSomebody(at)) {
                int last = gaps.size() - 1;
                boolean goesOn = last >= 0 && gaps.get(last).to().equals(at);
                Instant begins = goesOn ? gaps.remove(last).from() : at;
                gaps.add(new Period(begins, steadyUntil(at, to)));
            }
        }
        return gaps;
    }

    /**
     * Of one layer, whether or not a higher one decides: whom an escalation calls that names it. Empty while the layer
     * does not count.
     */
    List<String> orderOf(String layer, Instant at) {
        Edition edition = edition(at);
        Predicate<String> available = available(edition, at);
        List<Alteration> inForce = inForce(available, at);
        return edition.layers().stream()
                .filter(one -> one.id().equals(layer) && one.counts(at))
                .flatMap(one -> Altered.by(inForce, layer, one.order(at)).order().stream())
                .filter(available)
                .toList();
    }

    private Predicate<String> available(Edition edition, Instant at) {
        return login -> edition.callable().contains(login)
                && aways.stream()
                        .noneMatch(away ->
                                away.engineer().equals(login) && away.during().covers(at));
    }

    private List<Alteration> inForce(Predicate<String> available, Instant at) {
        return alterations.stream()
                .filter(alteration -> alteration.during().covers(at))
                .filter(alteration -> available.test(alteration.engineer()))
                .toList();
    }

    private Shift shift(Instant at, Instant end) {
        Edition edition = edition(at);
        Predicate<String> available = available(edition, at);
        List<Alteration> inForce = inForce(available, at);
        Set<String> skipped = new LinkedHashSet<>();
        for (int i = edition.layers().size() - 1; i >= 0; i--) {
            Layer layer = edition.layers().get(i);
            if (layer.counts(at)) {
                Altered altered = Altered.by(inForce, layer.id(), layer.order(at));
                altered.order().stream().filter(available.negate()).forEach(skipped::add);
                List<String> order = altered.order().stream().filter(available).toList();
                if (!order.isEmpty()) {
                    return new Shift(at, end, order, layer.id(), altered.by(), List.copyOf(skipped));
                }
            }
        }
        return new Shift(at, end, List.of(), Layer.BASE, List.of(), List.copyOf(skipped));
    }

    private record Altered(List<String> order, List<UUID> by) {
        static Altered by(List<Alteration> inForce, String layer, List<String> order) {
            List<String> altered = order;
            List<UUID> by = new ArrayList<>();
            for (Alteration alteration : inForce) {
                List<String> next = alteration.concerns(layer) ? alteration.in(altered) : altered;
                if (!next.equals(altered)) {
                    by.add(alteration.id());
                }
                altered = next;
            }
            return new Altered(altered, by);
        }
    }

    private Edition edition(Instant at) {
        Edition inForce = NONE;
        for (Edition edition : editions) {
            inForce = edition.from().isAfter(at) ? inForce : edition;
        }
        return inForce;
    }

    /** Until when nothing changes, or may not change; {@code to} at the latest. */
    private Instant steadyUntil(Instant at, Instant to) {
        Stream<Instant> periods = Stream.concat(
                        alterations.stream().map(Alteration::during),
                        aways.stream().map(Away::during))
                .flatMap(period -> Stream.of(period.from(), period.to()));
        return Stream.concat(
                        Stream.concat(periods, editions.stream().map(Edition::from)),
                        Stream.of(edition(at).steadyUntil(at)))
                .filter(edge -> edge.isAfter(at))
                .reduce(to, (one, other) -> one.isBefore(other) ? one : other);
    }
}
