package jp.orikaeshi.monitoring.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;

/**
 * What an agent said in one check.
 *
 * @param values by object; what the agent does not have is not in it
 * @param interfaces indexes by name, of those that were looked for and found
 */
record SnmpReading(Instant at, Map<OID, Variable> values, Map<String, Integer> interfaces) {
    static final OID DESCRIPTION = new OID("1.3.6.1.2.1.1.1.0");
    static final OID UPTIME = new OID("1.3.6.1.2.1.1.3.0");
    static final OID NAME = new OID("1.3.6.1.2.1.1.5.0");
    /** Seconds since the start, which do not begin again after 497 days (RFC 3411). */
    static final OID ENGINE_TIME = new OID("1.3.6.1.6.3.10.2.1.3.0");

    private static final double UPTIME_PERIOD = 0x1p32 / 100;

    SnmpReading {
        values = Map.copyOf(values);
        interfaces = Map.copyOf(interfaces);
    }

    /** Since when the agent runs; empty if it does not tell. */
    Optional<Instant> upSince() {
        return number(ENGINE_TIME)
                .or(this::uptime)
                .map(seconds -> Duration.ofSeconds(seconds.longValue()))
                .map(at.truncatedTo(ChronoUnit.SECONDS)::minus);
    }

    /**
     * Seconds on the agent's clock since an earlier reading. Empty if they have nothing to do with the time that passed for us:
     * it was started in between, and its counters with it.
     */
    Optional<Double> since(SnmpReading before) {
        double ours = Duration.between(before.at, at).toMillis() / 1000.0;
        return uptime().flatMap(
                        now -> before.uptime().map(then -> now >= then ? now - then : now - then + UPTIME_PERIOD))
                .filter(elapsed -> Math.abs(elapsed - ours) <= 10 + ours / 10);
    }

    private Optional<Double> uptime() {
        return number(UPTIME).map(ticks -> ticks / 100);
    }

    /** By how much it grew each second since an earlier reading; empty if that cannot be told. */
    Optional<Double> rate(OID object, SnmpReading before) {
        return since(before)
                .filter(seconds -> seconds > 0)
                .flatMap(seconds -> growth(object, before).map(grown -> grown / seconds));
    }

    // Counters that are full go on from zero, and only those: what else became less did not grow.
    private Optional<Double> growth(OID object, SnmpReading before) {
        Variable now = values.get(object);
        Variable then = before.values.get(object);
        if (now instanceof Counter32 && then instanceof Counter32) {
            return Optional.of((double) Math.floorMod(now.toLong() - then.toLong(), 1L << 32));
        }
        if (now instanceof Counter64 && then instanceof Counter64) {
            return Optional.of(SnmpText.unsigned(now.toLong() - then.toLong()));
        }
        return number(object)
                .flatMap(more -> before.number(object).map(less -> more - less))
                .filter(grown -> grown >= 0);
    }

    Optional<String> text(OID object) {
        return Optional.ofNullable(values.get(object)).map(SnmpText::of);
    }

    /** As a number, also one that the agent writes as a text; empty if it is none. */
    Optional<Double> number(OID object) {
        return Optional.ofNullable(values.get(object)).flatMap(SnmpText::number);
    }
}
