package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/**
 * One value of an agent and what it should be. Without an expectation it has to be there, and is noted.
 *
 * @param name what people call it; the object's number where nobody gave it a name
 * @param rate whether it counts, and its growth each second is meant
 * @param scale by what it is multiplied before anybody sees it
 * @param unit behind the number; may be empty
 */
record SnmpValue(
        OID object,
        String name,
        Optional<String> expected,
        Optional<Double> min,
        Optional<Double> max,
        SnmpLimits limits,
        boolean rate,
        double scale,
        String unit) {

    static SnmpValue of(Params value) {
        String object = value.required("oid").replaceFirst("^\\.", "");
        return new SnmpValue(
                new OID(object),
                value.text("name").orElse(object),
                value.text("equals"),
                value.text("min").map(Double::valueOf),
                value.text("max").map(Double::valueOf),
                SnmpLimits.of(value),
                value.text("rate").map(Boolean::valueOf).orElse(false),
                value.text("scale").map(Double::valueOf).orElse(1.0),
                value.text("unit").map(unit -> " " + unit).orElse(""));
    }

    /** @param before an earlier reading, for rates; null if there is none yet */
    Finding judge(SnmpReading now, @Nullable SnmpReading before) {
        Optional<String> text = now.text(object);
        if (text.isEmpty()) {
            return named(Finding.down("snmp-missing", name + " is not there"), "not there");
        }
        Optional<Double> number = (rate ? grown(now, before) : now.number(object)).map(found -> found * scale);
        if (rate && number.isEmpty()) {
            return named(Finding.up("no rate yet"), "no rate yet");
        }
        String shown = number.map(found -> SnmpText.shown(found) + unit).orElse(text.get() + unit);
        if (expected.isPresent() && !same(text.get(), number, expected.get())) {
            return named(Finding.down("snmp-unexpected", told(shown) + ", expected " + expected.get()), shown);
        }
        return named(number.map(found -> judge(found, shown)).orElseGet(() -> noNumber(shown)), shown);
    }

    private Optional<Double> grown(SnmpReading now, @Nullable SnmpReading before) {
        return before == null ? Optional.empty() : now.rate(object, before);
    }

    private Finding judge(double number, String shown) {
        if (min.filter(least -> number < least).isPresent()
                || max.filter(most -> number > most).isPresent()) {
            return Finding.down("snmp-unexpected", told(shown) + ", out of its range");
        }
        return switch (limits.judge(number)) {
            case DOWN -> Finding.down("snmp-critical", told(shown));
            case DEGRADED -> Finding.degraded("snmp-warning", told(shown));
            default -> Finding.up(told(shown));
        };
    }

    private Finding noNumber(String shown) {
        return limits.any() || min.isPresent() || max.isPresent()
                ? Finding.down("snmp-unexpected", told(shown) + ", which is no number")
                : Finding.up(told(shown));
    }

    private String told(String shown) {
        return name + " " + shown;
    }

    private Finding named(Finding finding, String shown) {
        Finding noted = finding.with("value." + name, shown);
        return finding.status() == Status.UP ? noted : noted.with("reading", told(shown));
    }

    // A number is the same however it is written.
    private static boolean same(String text, Optional<Double> number, String expected) {
        try {
            return text.equals(expected)
                    || number.filter(found -> found == Double.parseDouble(expected))
                            .isPresent();
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
