package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes visible why a call-back does not go on, once for each reason. */
@ApplicationScoped
class Hindrances {
    @Inject
    CallbackLog log;

    @Inject
    Event<CallbackHindered> hindered;

    void tell(Callback callback, @Nullable Hindrance reason, Instant now) {
        if (!callback.hinderedBy(reason)) {
            return;
        }
        if (reason == null) {
            log.moved(callback);
        } else {
            log.write(callback, "callback-hindered", Map.of("hindrance", reason.code()));
            hindered.fire(new CallbackHindered(callback.ticket(), callback.id(), reason, now));
        }
    }
}
