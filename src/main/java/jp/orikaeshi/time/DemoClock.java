package jp.orikaeshi.time;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import jp.orikaeshi.settings.Settings;

/** Lets time pass in the demo: nobody who tries the desk waits a quarter of an hour to see a promise run out. */
@ApplicationScoped
public class DemoClock {
    private static final Duration LONGEST_STEP = Duration.ofDays(366);

    @Inject
    Settings settings;

    @Inject
    DeskClock clock;

    @Inject
    SkippedTime skipped;

    @Inject
    Event<ClockAdvanced> advanced;

    // Before anything else starts: whatever looks at the time then must not see it jump.
    void start(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object application) {
        if (settings.demo()) {
            clock.advance(skipped.total());
        }
    }

    /** Whether there is such a clock: only in the demo. */
    public boolean exists() {
        return settings.demo();
    }

    /** Whether one step may be that long: not back, and a year at most. */
    public static boolean allows(Duration step) {
        return !step.isNegative() && step.compareTo(LONGEST_STEP) <= 0;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Moves the clock forward, makes all that waits for a time look again, and answers the new time.
     *
     * @throws IllegalArgumentException if the step is negative or longer than a year
     * @throws IllegalStateException outside the demo
     */
    public synchronized Instant advance(Duration by) {
        if (!exists()) {
            throw new IllegalStateException("only the demo's clock can be moved");
        }
        if (!allows(by)) {
            throw new IllegalArgumentException("not a step of this clock: " + by);
        }
        // Written first: after a failure the clock has not moved at all.
        Duration total = skipped.add(by);
        Instant now = clock.advance(total.minus(clock.skipped()));
        advanced.fire(new ClockAdvanced(now));
        return now;
    }
}
