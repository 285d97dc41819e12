package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step of an escalation policy as the desk file writes it: exactly one of {@code to}, {@code engineer} and
 * {@code layer} says who is called.
 *
 * @param to {@link #ON_DUTY}, {@link #BASE} or {@link #MANAGERS}
 * @param engineer login of one person, on duty or not
 * @param layer id of a layer of the duty plan, whether or not a higher one decides now
 * @param timeout after which the next step begins; null: as soon as everybody of this one was called
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EscalationStep(
        @Nullable String to,
        @Nullable String engineer,
        @Nullable String layer,
        @Nullable Duration timeout) {
    /** Whoever is on duty, in the order of the duty plan. */
    public static final String ON_DUTY = "on-duty";

    /** Whoever the order or rotation below all layers names. */
    public static final String BASE = "base";

    /** Everybody with the role of a manager, in the order of the desk file. */
    public static final String MANAGERS = "managers";
}
