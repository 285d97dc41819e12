package jp.orikaeshi.customer;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a plan.
 *
 * @param calendar {@code always}, or the id of a calendar whose open hours count
 * @param response from the opening of a ticket until an engineer has it in hand
 * @param callback from the request of a call-back until customer and engineer are on the line
 * @param resolution from the opening of a ticket until it is resolved
 * @param warnAt percent of the allowed time at which engineers are warned, ascending
 * @param pauseOn ticket states, as the contract writes them, in which the resolution clock stands still
 * @param availabilityMilliPercent promised availability a month in thousandths of a percent (99.9 % is 99900), if any
 * @param alerting whether an outage that monitoring confirms opens a ticket before anybody calls
 */
public record PlanTerms(
        String name,
        String calendar,
        Duration response,
        Duration callback,
        Duration resolution,
        List<Integer> warnAt,
        List<String> pauseOn,
        @Nullable Integer availabilityMilliPercent,
        boolean alerting) {
    public PlanTerms {
        warnAt = List.copyOf(warnAt);
        pauseOn = List.copyOf(pauseOn);
    }
}
