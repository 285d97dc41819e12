package jp.orikaeshi.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.web.Messages;
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
    static final List<String> PROMISES =
            Stream.of(Promise.values()).map(Promise::code).toList();

    public SlaNow {
        rows = List.copyOf(rows);
        names = new LinkedHashMap<>(names);
    }

    /**
     * One promise.
     *
     * @param customer name of whom it was given to; null: nobody known
     * @param confirmed whether that is sure: else the caller only gave that customer's number
     * @param assignee name of whoever has it in hand; null: nobody has
     */
    public record Row(
            long ticket,
            @Nullable UUID customerId,
            @Nullable String customer,
            boolean confirmed,
            @Nullable String assignee,
            ClockView clock) {

        /** The address of the minutes that its figures are made of. */
        public String explained() {
            return "/tickets/" + ticket + "/ledger/" + clock.promise().code() + "/" + clock.cycle();
        }

        /** The customer, with a mark where nobody has made sure that it is them; null: nobody known. */
        public @Nullable String customer(Locale language) {
            return customer == null || confirmed
                    ? customer
                    : Messages.text(language, "report.sla.not-confirmed", customer);
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
