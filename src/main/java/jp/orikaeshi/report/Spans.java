package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Stretches of time that neither overlap nor touch, the earliest first. */
public record Spans(List<Span> list) {
    public static final Spans NONE = new Spans(List.of());

    public Spans {
        list = List.copyOf(list);
    }

    /** All the time that at least one of these covers; in any order, overlapping or not. */
    public static Spans covering(Collection<Span> spans) {
        if (spans.isEmpty()) {
            return NONE;
        }
        List<Span> joined = new ArrayList<>();
        for (Span next : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.from().isAfter(last.to())) {
                joined.add(next);
            } else if (next.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Span(last.from(), next.to()));
            }
        }
        return new Spans(joined.stream().filter(span -> !span.length().isZero()).toList());
    }

    /** The time that both cover. */
    public Spans within(Spans other) {
        // Both lie in order without touching, and so does what they share: one look along both is enough.
        List<Span> shared = new ArrayList<>();
        int here = 0;
        int there = 0;
        while (here < list.size() && there < other.list.size()) {
            Span one = list.get(here);
            Span two = other.list.get(there);
            one.within(two).ifPresent(shared::add);
            if (one.to().isBefore(two.to())) {
                here++;
            } else {
                there++;
            }
        }
        return new Spans(shared);
    }

    public Spans within(Span other) {
        if (isEmpty()
                || !list.get(0).from().isBefore(other.to())
                || !list.get(list.size() - 1).to().isAfter(other.from())) {
            return NONE;
        }
        return within(new Spans(List.of(other)));
    }

    /** The time that these cover and the others do not. */
    public Spans without(Spans others) {
        List<Span> left = new ArrayList<>();
        for (Span span : list) {
            Instant from = span.from();
            for (Span gap : others.within(span).list) {
                left.add(new Span(from, gap.from()));
                from = gap.to();
            }
            left.add(new Span(from, span.to()));
        }
        return covering(left);
    }

    /** Whether one of them covers that moment. */
    public boolean holds(Instant at) {
        int low = 0;
        int high = list.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = list.get(middle);
            if (at.isBefore(span.from())) {
                high = middle - 1;
            } else if (!at.isBefore(span.to())) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    public Duration length() {
        Duration all = Duration.ZERO;
        for (Span span : list) {
            all = all.plus(span.length());
        }
        return all;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }
}
