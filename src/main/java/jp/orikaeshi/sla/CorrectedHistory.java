package jp.orikaeshi.sla;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The events of a cycle as they would read if its corrections had been known in time: pauses and resumptions at the
 * edges of what was corrected. Where corrections overlap, the one written last holds.
 */
final class CorrectedHistory {
    static final String CORRECTED = "corrected";

    private final List<Correction> corrections;
    private final Deque<Instant> edges;
    private final List<ClockEvent> history = new ArrayList<>();
    private final ClockEvent.Clocked of;
    private boolean measured = true;
    private String measuredWhy = "";
    private boolean runs = true;
    private boolean over;

    private CorrectedHistory(List<ClockEvent> events) {
        of = events.get(0).clock();
        corrections = events.stream().flatMap(e -> e.correction().stream()).toList();
        TreeSet<Instant> sorted = new TreeSet<>();
        corrections.forEach(
                c -> sorted.addAll(List.of(c.period().from(), c.period().to())));
        edges = new ArrayDeque<>(sorted);
    }

    /** @param events of one cycle, in the order in which they were written */
    static List<ClockEvent> of(List<ClockEvent> events) {
        if (events.stream().noneMatch(e -> e.kind() == ClockEventKind.CORRECTED)) {
            return events;
        }
        CorrectedHistory corrected = new CorrectedHistory(events);
        events.forEach(corrected::take);
        corrected.edgesUntil(Instant.MAX);
        return List.copyOf(corrected.history);
    }

    private void take(ClockEvent event) {
        switch (event.kind()) {
            case PAUSED, RESUMED -> {
                edgesUntil(event.at());
                measured = event.kind() == ClockEventKind.RESUMED;
                measuredWhy = event.reason();
                settle(event.at());
            }
            case MET, WITHDRAWN -> {
                edgesUntil(event.at());
                history.add(event);
                over = true;
            }
            case RE_TERMED -> {
                edgesUntil(event.at());
                history.add(event);
            }
            case CORRECTED -> {}
            case STARTED, REOPENED, MISSED, WARNED, EXPLAINED -> history.add(event);
        }
    }

    private void edgesUntil(Instant at) {
        while (!over && !edges.isEmpty() && !edges.element().isAfter(at)) {
            settle(edges.remove());
        }
    }

    private void settle(Instant at) {
        Optional<Correction> correction =
                corrections.stream().filter(c -> c.covers(at)).reduce((earlier, later) -> later);
        boolean should = correction.map(Correction::counts).orElse(measured);
        String why = correction.isPresent() ? CORRECTED : measuredWhy;
        // Paused again while it stands still: for another reason from here.
        if (!should || !runs) {
            history.add(ClockEvent.of(should ? ClockEventKind.RESUMED : ClockEventKind.PAUSED, of, at, why));
        }
        runs = should;
    }
}
