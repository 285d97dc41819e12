package jp.orikaeshi.callback;

import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.time.BusinessCalendar;

/**
 * Who is called for a call-back, step after step, as it is at one moment. Without an escalation policy it has one step,
 * whoever is on duty, and no last resort.
 *
 * @param rungs at least one
 * @param lastResort logins of those who are called once all rounds were in vain; empty: nobody more is
 * @param hours in which timeouts and pauses count
 */
record Ladder(List<Rung> rungs, List<String> lastResort, BusinessCalendar hours) {
    Ladder {
        rungs = List.copyOf(rungs);
        lastResort = List.copyOf(lastResort);
    }

    /** The duty plan alone. */
    static Ladder ofDuty(List<String> onDuty) {
        return new Ladder(List.of(new Rung(onDuty, null)), List.of(), BusinessCalendar.always());
    }

    /** Whoever is called at that point; a policy that has become shorter meanwhile goes on with its last step. */
    List<String> peopleAt(Progress progress) {
        return inLastResort(progress) ? lastResort : rung(progress).people();
    }

    Rung rung(Progress progress) {
        return rungs.get(Math.min(progress.step(), rungs.size() - 1));
    }

    boolean inLastResort(Progress progress) {
        return progress.lastResort() && !lastResort.isEmpty();
    }

    /** Everybody on it, whatever step it is at. */
    Stream<String> everybody() {
        return Stream.concat(rungs.stream().flatMap(rung -> rung.people().stream()), lastResort.stream());
    }
}
