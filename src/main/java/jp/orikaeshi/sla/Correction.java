package jp.orikaeshi.sla;

import java.time.Instant;
import jp.orikaeshi.time.Period;

/**
 * What a manager set right: that time counted which should not have, or did not which should have, as where nobody
 * pressed "wait" while we waited. What was measured stays beside it.
 *
 * @param period of which it speaks; it has passed
 * @param counts whether it counts, inside the calendar
 * @param reason in the manager's words
 * @param by login of the manager
 */
public record Correction(Period period, boolean counts, String reason, String by) {
    boolean covers(Instant at) {
        return period.covers(at);
    }
}
