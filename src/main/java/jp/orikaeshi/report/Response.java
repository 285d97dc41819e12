package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast one check was answered around an incident, and when it was not.
 *
 * @param asset what was looked at
 * @param check how, in a customer's words
 * @param target the address, for engineers
 * @param step how much time one moment stands for
 */
public record Response(
        String asset, String check, String target, Instant from, Instant to, Duration step, List<Moment> moments) {
    public Response {
        moments = List.copyOf(moments);
    }

    /** Whether any check was answered. */
    public boolean measured() {
        return moments.stream().anyMatch(moment -> moment.millis() != null);
    }

    /** Whether any check was answered, or failed. */
    boolean seen() {
        return moments.stream().anyMatch(moment -> moment.millis() != null || moment.failed());
    }

    /**
     * What was seen in one step.
     *
     * @param millis the mean of the answered checks; null if none was
     * @param failed whether a check failed
     */
    public record Moment(Instant at, @Nullable Double millis, boolean failed) {}
}
