package jp.orikaeshi.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.Promise;
import org.jspecify.annotations.Nullable;

/**
 * The promises that are owed now, what runs out next in front.
 *
 * @param promise which of them, by code; empty: all
 * @param state {@code running}, {@code paused} or {@code missed}; empty: all
 * @param customer whose, by the record's id; empty: everybody's
 * @param names of customers, by id
 * @param left how many more there are behind the rows
 */
public record SlaNow(
        String promise, String state, String customer, List<Row> rows, Map<String, String> names, int left) {
    static final List<String> STATES = List.of("running", "paused", "missed");

    public SlaNow {
        rows = List.copyOf(rows);
        names = new LinkedHashMap<>(names);
    }

    /**
     * One promise.
     *
     * @param customer name of whom it was given to; null: nobody known
     */
    public record Row(
            long ticket,
            @Nullable UUID customerId,
            @Nullable String customer,
            @Nullable String assignee,
            ClockView clock) {

        /** The address of the minutes that its figures are made of. */
        public String explained() {
            return "/tickets/" + ticket + "/ledger/" + clock.promise().code() + "/" + clock.cycle();
        }

        /** How much of the time has passed, in percent; more than 100 once it is broken. */
        public long passedPercent() {
            long allowed = Math.max(1, clock.allowedSeconds());
            return (allowed - clock.remainingSeconds()) * 100 / allowed;
        }
    }

    public List<String> states() {
        return STATES;
    }

    public List<Promise> promises() {
        return List.of(Promise.values());
    }

    /** The address of the same as a file. */
    public String file() {
        return "/reports/sla.csv?promise=" + promise + "&state=" + state + "&customer=" + customer;
    }
}
