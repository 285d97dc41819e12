package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether the second place to look from can be asked, as far as this node can tell. Without one it is never silent. */
@ApplicationScoped
public class VantageReach {
    // One question may be lost on the way.
    private static final int BELIEVED = 2;

    private record Silence(Instant since, int questions) {}

    private final AtomicReference<@Nullable Silence> silence = new AtomicReference<>();

    /** Since when it has left questions open; empty while it answers. */
    public Optional<Instant> silentSince() {
        return Optional.ofNullable(silence.get())
                .filter(known -> known.questions() >= BELIEVED)
                .map(Silence::since);
    }

    /** It answered; whether it was silent before. */
    public boolean answered() {
        Silence before = silence.getAndSet(null);
        return before != null && before.questions() >= BELIEVED;
    }

    /** It did not answer; whether that is believed from now on. */
    public boolean unanswered(Instant now) {
        Silence after = silence.accumulateAndGet(
                new Silence(now, 1),
                (known, one) -> known == null || one == null
                        ? one
                        : new Silence(known.since(), known.questions() + one.questions()));
        return after != null && after.questions() == BELIEVED;
    }
}
