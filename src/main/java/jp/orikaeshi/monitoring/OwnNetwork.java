package jp.orikaeshi.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether our own network fails, as far as this node can tell. Nobody is blamed meanwhile. */
@ApplicationScoped
public class OwnNetwork {
    private final AtomicReference<@Nullable Instant> faultySince = new AtomicReference<>();

    /** Since when it has failed; empty while it works. */
    public Optional<Instant> faultySince() {
        return Optional.ofNullable(faultySince.get());
    }

    /** Takes in what was found out; whether it is another than before. */
    public boolean found(boolean faulty, Instant now) {
        return faulty ? faultySince.compareAndSet(null, now) : faultySince.getAndSet(null) != null;
    }
}
