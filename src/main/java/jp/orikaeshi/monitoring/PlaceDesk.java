package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/**
 * What is known of the places where probes look. Each is looked up once a day at most, a few at a time: ten thousand take
 * less than an hour, and nobody's resolver notices.
 */
@ApplicationScoped
@Transactional
public class PlaceDesk {
    /** The durable work that looks them up; there is always one item of it. */
    public static final String ROUND = "probe-places";

    static final Duration FRESH = Duration.ofDays(1);
    private static final int MOST = 50;
    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofMinutes(2);

    @Inject
    Worklist worklist;

    @Inject
    ProbePlaces places;

    @Inject
    ProbeStates states;

    @Inject
    Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        next(IDLE);
    }

    /** Those that are to be looked up now. */
    public List<Place> due() {
        List<Probe> probes = places.byIds(places.due(clock.instant().minus(FRESH), MOST));
        Map<UUID, Health> known = states.of(probes);
        return probes.stream()
                .flatMap(probe ->
                        Optional.ofNullable(known.get(probe.id()))
                                .map(health -> place(health.statusOf(probe)))
                                .stream())
                .toList();
    }

    private static Place place(ProbeStatus seen) {
        return new Place(
                seen.probe(),
                seen.kind(),
                WatchedName.of(seen).orElse(null),
                seen.evidence().get("address"));
    }

    /** Keeps what was found; what got no answer stays as it was known. What is watched no longer is forgotten. */
    public void found(Map<UUID, Map<TraitKind, Optional<String>>> answers) {
        answers.forEach((probe, traits) -> places.found(probe, traits, clock.instant()));
        places.forget();
        next(answers.size() == MOST ? BETWEEN : IDLE);
    }

    private void next(Duration pause) {
        worklist.add(WorkItem.of(ROUND, "round", clock.instant().plus(pause)));
    }
}
