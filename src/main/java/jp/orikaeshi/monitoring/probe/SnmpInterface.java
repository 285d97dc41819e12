package jp.orikaeshi.monitoring.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/**
 * An interface of a device: a port of a switch, the line of a router (RFC 2863).
 *
 * @param name as the device names or describes it
 * @param up whether it has to be up
 * @param errorsWarn from how many errors a minute on it is worth a warning
 */
record SnmpInterface(String name, boolean up, double errorsWarn) {
    /** What devices call their interfaces: in short, and in full. */
    static final List<OID> NAMES = List.of(new OID("1.3.6.1.2.1.31.1.1.1.1"), new OID("1.3.6.1.2.1.2.2.1.2"));

    private static final OID ADMIN = new OID("1.3.6.1.2.1.2.2.1.7");
    private static final OID STATE = new OID("1.3.6.1.2.1.2.2.1.8");
    private static final OID ERRORS_IN = new OID("1.3.6.1.2.1.2.2.1.14");
    private static final OID ERRORS_OUT = new OID("1.3.6.1.2.1.2.2.1.20");
    private static final OID DISCARDS_IN = new OID("1.3.6.1.2.1.2.2.1.13");
    private static final OID DISCARDS_OUT = new OID("1.3.6.1.2.1.2.2.1.19");
    private static final OID BYTES_IN = new OID("1.3.6.1.2.1.31.1.1.1.6");
    private static final OID BYTES_OUT = new OID("1.3.6.1.2.1.31.1.1.1.10");
    private static final OID SPEED = new OID("1.3.6.1.2.1.31.1.1.1.15");
    private static final Map<String, String> STATES = Map.of(
            "1", "up",
            "2", "down",
            "3", "testing",
            "4", "unknown",
            "5", "dormant",
            "6", "not present",
            "7", "down below");
    private static final double USUAL_ERRORS = 10;

    static SnmpInterface of(Params params) {
        return new SnmpInterface(
                params.required("name"),
                !params.text("status").filter("any"::equals).isPresent(),
                params.text("errorsWarn").map(Double::valueOf).orElse(USUAL_ERRORS));
    }

    static List<OID> objects(int index) {
        return Stream.of(ADMIN, STATE, ERRORS_IN, ERRORS_OUT, DISCARDS_IN, DISCARDS_OUT, BYTES_IN, BYTES_OUT, SPEED)
                .map(column -> row(column, index))
                .toList();
    }

    private static OID row(OID column, int index) {
        return new OID(column.getValue(), index);
    }

    /** @param before an earlier reading, for what is counted; null if there is none yet */
    Finding judge(SnmpReading now, @Nullable SnmpReading before) {
        Integer index = now.interfaces().get(name);
        if (index == null) {
            return noted(Finding.down("interface-missing", "no interface " + name), "not there");
        }
        String state = STATES.getOrDefault(now.text(row(STATE, index)).orElse(""), "unknown");
        boolean switchedOff = now.text(row(ADMIN, index)).filter("2"::equals).isPresent();
        Optional<Double> errors = perMinute(now, before, index, ERRORS_IN, ERRORS_OUT);
        Finding finding = Finding.up(name + " " + state);
        if (up && !state.equals("up")) {
            finding = Finding.down("interface-down", name + " is " + (switchedOff ? "switched off" : state));
        } else if (errors.filter(found -> found >= errorsWarn).isPresent()) {
            finding = Finding.degraded(
                    "interface-errors", name + " has " + SnmpText.shown(errors.get()) + " errors a minute");
        }
        return noted(finding, state + traffic(now, before, index, errors));
    }

    private Finding noted(Finding finding, String seen) {
        Finding noted = finding.with("interface." + name, seen);
        return finding.status() == Status.UP ? noted : noted.with("interface", name);
    }

    private static String traffic(SnmpReading now, @Nullable SnmpReading before, int index, Optional<Double> errors) {
        StringBuilder told = new StringBuilder();
        now.number(row(SPEED, index))
                .filter(speed -> speed > 0)
                .ifPresent(
                        speed -> told.append(", ").append(SnmpText.shown(speed)).append(" Mbit/s"));
        perMinute(now, before, index, BYTES_IN)
                .ifPresent(bytes -> told.append(", in ").append(megabits(bytes)));
        perMinute(now, before, index, BYTES_OUT)
                .ifPresent(bytes -> told.append(", out ").append(megabits(bytes)));
        errors.ifPresent(found -> told.append(", errors a minute ").append(SnmpText.shown(found)));
        perMinute(now, before, index, DISCARDS_IN, DISCARDS_OUT)
                .ifPresent(found -> told.append(", discards a minute ").append(SnmpText.shown(found)));
        return told.toString();
    }

    private static String megabits(double bytesPerMinute) {
        return SnmpText.shown(bytesPerMinute * 8 / 60 / 1e6) + " Mbit/s";
    }

    /** Of several counters together; empty if none of them can be told. */
    private static Optional<Double> perMinute(
            SnmpReading now, @Nullable SnmpReading before, int index, OID... counters) {
        return before == null
                ? Optional.empty()
                : Stream.of(counters)
                        .flatMap(counter -> now.rate(row(counter, index), before).stream())
                        .reduce(Double::sum)
                        .map(each -> each * 60);
    }
}
