package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

class SnmpJudgementTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String OBJECT = "1.3.6.1.4.1.99999.1.0";
    private static final String ROW = "1.3.6.1.2.1.2.2.1.";

    /** What an agent that has been up for so many seconds says at noon and some seconds. */
    private static SnmpReading reading(long secondsAfterNoon, long upSeconds, Map<String, Variable> said) {
        Map<OID, Variable> values = new HashMap<>();
        values.put(SnmpReading.UPTIME, new TimeTicks(upSeconds * 100 & 0xffffffffL));
        said.forEach((object, value) -> values.put(new OID(object), value));
        return new SnmpReading(NOON.plusSeconds(secondsAfterNoon), values, Map.of("ge7", 7));
    }

    private static Finding judge(Map<String, Object> value, Variable said) {
        return judge(value, reading(0, 900_000, Map.of(OBJECT, said)), null);
    }

    private static Finding judge(Map<String, Object> value, SnmpReading now, @Nullable SnmpReading before) {
        Map<String, Object> fields = new HashMap<>(value);
        fields.put("oid", OBJECT);
        return SnmpJudgement.of(SnmpWish.of(new Params(Map.of("values", List.of(fields)))), now, before);
    }

    private static Finding judgePort(SnmpReading now, @Nullable SnmpReading before) {
        return SnmpJudgement.of(
                SnmpWish.of(new Params(Map.of("interfaces", List.of(Map.of("name", "ge7"))))), now, before);
    }

    @Test
    void a_number_is_held_to_its_limits_from_both_sides() {
        Map<String, Object> limits = Map.of(
                "name", "temperature", "unit", "C", "criticalBelow", 5, "warnBelow", 10, "warn", 40, "critical", 60);

        assertThat(judge(limits, new Gauge32(39)).status()).isEqualTo(Status.UP);
        assertThat(judge(limits, new Gauge32(40)).outcome()).isEqualTo("snmp-warning");
        assertThat(judge(limits, new Integer32(10)).outcome()).isEqualTo("snmp-warning");
        assertThat(judge(limits, new Integer32(-3)).outcome()).isEqualTo("snmp-critical");
        Finding hot = judge(limits, new OctetString("61.50"));
        assertThat(hot.outcome()).isEqualTo("snmp-critical");
        assertThat(hot.detail()).isEqualTo("temperature 61.5 C");
        assertThat(hot.evidence())
                .containsEntry("value.temperature", "61.5 C")
                .containsEntry("reading", "temperature 61.5 C");
        assertThat(judge(limits, new OctetString("n/a")).outcome()).isEqualTo("snmp-unexpected");
    }

    @Test
    void a_value_is_compared_as_a_number_or_a_text_and_held_to_its_range() {
        assertThat(judge(Map.of("equals", 2), new Integer32(2)).status()).isEqualTo(Status.UP);
        assertThat(judge(Map.of("equals", "2.0"), new Integer32(2)).status()).isEqualTo(Status.UP);
        assertThat(judge(Map.of("equals", "online"), new OctetString("offline")).outcome())
                .isEqualTo("snmp-unexpected");
        assertThat(judge(Map.of("min", 3, "max", 4), new Integer32(4)).status()).isEqualTo(Status.UP);
        assertThat(judge(Map.of("min", 3, "max", 4), new Integer32(5)).outcome())
                .isEqualTo("snmp-unexpected");
        assertThat(judge(Map.of("equals", "2"), reading(0, 900_000, Map.of()), null)
                        .outcome())
                .isEqualTo("snmp-missing");
    }

    @Test
    void what_counts_is_judged_by_its_growth_a_second_on_the_agents_clock_also_when_the_counter_is_full() {
        Map<String, Object> rate = Map.of("name", "in", "rate", true, "scale", 8, "warn", 1000);
        SnmpReading before = reading(0, 900_000, Map.of(OBJECT, new Counter32(4_294_967_290L)));

        assertThat(judge(rate, before, null).evidence()).containsEntry("value.in", "no rate yet");
        Finding finding = judge(rate, reading(61, 900_060, Map.of(OBJECT, new Counter32(5_994))), before);
        assertThat(finding.evidence()).containsEntry("value.in", "800");
        assertThat(finding.status()).isEqualTo(Status.UP);
        SnmpReading large = reading(0, 900_000, Map.of(OBJECT, new Counter64(-10)));
        assertThat(judge(rate, reading(60, 900_060, Map.of(OBJECT, new Counter64(59_990))), large)
                        .evidence())
                .containsEntry("value.in", "8000");
    }

    @Test
    void counters_that_began_again_with_their_device_tell_no_rate_and_the_restart_is_told() {
        Map<String, Object> rate = Map.of("name", "in", "rate", true, "warn", 1);
        SnmpReading before = reading(0, 900_000, Map.of(OBJECT, new Counter32(5_000)));
        Finding finding = judge(rate, reading(600, 30, Map.of(OBJECT, new Counter32(9_000))), before);

        assertThat(finding.outcome()).isEqualTo("snmp-restarted");
        assertThat(finding.status()).isEqualTo(Status.DEGRADED);
        assertThat(finding.evidence())
                .containsEntry("value.in", "no rate yet")
                .containsEntry("upSince", "2026-11-24T12:09:30Z");
    }

    @Test
    void a_restart_between_two_checks_far_apart_is_told_once() {
        SnmpReading before = reading(0, 900_000, Map.of(OBJECT, new Integer32(1)));
        SnmpReading hourLater = reading(3600, 1800, Map.of(OBJECT, new Integer32(1)));

        assertThat(judge(Map.of(), hourLater, before).outcome()).isEqualTo("snmp-restarted");
        assertThat(judge(Map.of(), reading(7200, 5400, Map.of(OBJECT, new Integer32(1))), hourLater)
                        .outcome())
                .isEqualTo("ok");
    }

    @Test
    void a_clock_that_is_full_after_497_days_is_no_restart_where_the_agent_has_another_one() {
        Variable days = new Integer32(497 * 86_400 + 10_000);
        SnmpReading now =
                reading(0, 60, Map.of(OBJECT, new Integer32(1), SnmpReading.ENGINE_TIME.toDottedString(), days));

        assertThat(judge(Map.of(), now, null).outcome()).isEqualTo("ok");
    }

    @Test
    void a_port_without_a_link_is_down_and_one_that_damages_data_is_noticed() {
        Map<String, Variable> up =
                Map.of(ROW + "7.7", new Integer32(1), ROW + "8.7", new Integer32(1), ROW + "14.7", new Counter32(100));
        Map<String, Variable> errors =
                Map.of(ROW + "7.7", new Integer32(1), ROW + "8.7", new Integer32(1), ROW + "14.7", new Counter32(130));
        Map<String, Variable> off = Map.of(ROW + "7.7", new Integer32(2), ROW + "8.7", new Integer32(2));

        assertThat(judgePort(reading(0, 900_000, up), null).status()).isEqualTo(Status.UP);
        Finding damaged = judgePort(reading(60, 900_060, errors), reading(0, 900_000, up));
        assertThat(damaged.outcome()).isEqualTo("interface-errors");
        assertThat(damaged.detail()).isEqualTo("ge7 has 30 errors a minute");
        Finding switchedOff = judgePort(reading(0, 900_000, off), null);
        assertThat(switchedOff.outcome()).isEqualTo("interface-down");
        assertThat(switchedOff.detail()).contains("switched off");
    }

    @Test
    void names_in_japanese_are_read_and_bytes_that_are_no_text_are_shown_as_digits() {
        assertThat(SnmpText.of(new OctetString("受付の\n複合機".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("受付の 複合機");
        assertThat(SnmpText.of(new OctetString(new byte[] {0, 0x26, 0x73}))).isEqualTo("00:26:73");
        assertThat(SnmpText.of(new OctetString("x".repeat(5000)))).hasSize(200);
        assertThat(SnmpText.shown(0.004)).isEqualTo("0");
        assertThat(SnmpText.shown(1200)).isEqualTo("1200");
    }
}
