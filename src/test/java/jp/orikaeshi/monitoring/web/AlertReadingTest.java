package jp.orikaeshi.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.monitoring.Alert;
import jp.orikaeshi.monitoring.Alert.Severity;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");
    private static final Instant STARTED = Instant.parse("2026-11-24T02:05:00Z");

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }

    @Test
    void alertmanager_reports_several_at_once_and_a_recovery_ends_when_it_says() throws Exception {
        List<Alert> read = AlertReading.alertmanager(json("""
                {"version": "4", "status": "firing", "alerts": [
                  {"status": "firing", "fingerprint": "f1", "startsAt": "2026-11-24T11:05:00+09:00",
                   "endsAt": "0001-01-01T00:00:00Z",
                   "labels": {"alertname": "DiskFull", "severity": "critical", "instance": "db1:9100"},
                   "annotations": {"summary": "/var 99 %"}},
                  {"status": "resolved", "fingerprint": "f2", "startsAt": "2026-11-24T02:05:00Z",
                   "endsAt": "2026-11-24T02:08:00Z", "labels": {"alertname": "Load", "severity": "warning"}}]}"""), NOW);

        assertThat(read)
                .containsExactly(
                        new Alert("f1", "DiskFull", Severity.CRITICAL, "/var 99 % / db1:9100", STARTED, null),
                        new Alert("f2", "Load", Severity.WARNING, "", STARTED, Instant.parse("2026-11-24T02:08:00Z")));
    }

    @Test
    void an_alertmanager_without_fingerprints_is_told_apart_by_labels_whatever_their_order() throws Exception {
        String one = fingerprint("{\"alertname\": \"X\", \"instance\": \"a\"}");

        assertThat(fingerprint("{\"instance\": \"a\", \"alertname\": \"X\"}")).isEqualTo(one);
        assertThat(fingerprint("{\"instance\": \"b\", \"alertname\": \"X\"}")).isNotEqualTo(one);
    }

    private static String fingerprint(String labels) throws Exception {
        return AlertReading.alertmanager(
                        json("{\"alerts\": [{\"status\": \"firing\", \"labels\": " + labels + "}]}"), NOW)
                .get(0)
                .fingerprint();
    }

    @Test
    void a_zabbix_event_has_one_number_from_problem_to_recovery() throws Exception {
        String event = """
                {"event_id": "8812", "value": "%s", "name": "Web server down", "nseverity": "4", "host": "web01",
                 "opdata": "Down (0)"}""";

        assertThat(AlertReading.zabbix(json(event.formatted("1")), NOW))
                .containsExactly(
                        new Alert("8812", "Web server down", Severity.CRITICAL, "web01 / Down (0)", null, null));
        assertThat(AlertReading.zabbix(json(event.formatted("0")), NOW).get(0).endedAt())
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({"0, WARNING", "2, WARNING", "3, CRITICAL", "5, CRITICAL"})
    void a_zabbix_severity_from_average_on_is_critical(String number, Severity severity) throws Exception {
        assertThat(AlertReading.zabbix(
                                json("{\"event_id\": 1, \"value\": 1, \"name\": \"n\", \"nseverity\": " + number + "}"),
                                NOW)
                        .get(0)
                        .severity())
                .isEqualTo(severity);
    }

    @Test
    void a_script_of_ones_own_sends_one_or_a_list() throws Exception {
        String one = "{\"id\": \"backup\", \"status\": \"firing\", \"at\": \"2026-11-24T11:05:00+09:00\"}";

        assertThat(AlertReading.generic(json(one), NOW))
                .containsExactly(new Alert("backup", "backup", Severity.CRITICAL, "", STARTED, null))
                .isEqualTo(AlertReading.generic(json("[" + one + "]"), NOW));
    }

    @Test
    void what_a_sender_leaves_out_or_mistypes_is_named() {
        assertThatThrownBy(() -> AlertReading.generic(json("[{\"id\": \"a\", \"status\": \"broken\"}]"), NOW))
                .hasMessage("[0].status");
        assertThatThrownBy(() -> AlertReading.generic(json("{\"status\": \"firing\"}"), NOW))
                .hasMessage("id");
        assertThatThrownBy(() -> AlertReading.generic(
                        json("{\"id\": \"a\", \"status\": \"firing\", \"at\": \"yesterday\"}"), NOW))
                .hasMessage("at");
        assertThatThrownBy(() -> AlertReading.zabbix(json("{\"value\": 1, \"name\": \"n\"}"), NOW))
                .hasMessage("event_id");
        assertThatThrownBy(() -> AlertReading.alertmanager(json("\"firing\""), NOW))
                .hasMessage("alerts");
    }

    @Test
    void a_time_that_is_none_is_now_and_one_that_nobody_can_mean_is_refused() throws Exception {
        String started = "{\"alerts\": [{\"status\": \"firing\", \"startsAt\": \"%s\"}]}";

        assertThat(AlertReading.alertmanager(json(started.formatted("0001-01-01T00:00:00Z")), NOW)
                        .get(0)
                        .startedAt())
                .isEqualTo(NOW);
        assertThatThrownBy(() -> AlertReading.alertmanager(json(started.formatted("+999999999-01-01T00:00:00Z")), NOW))
                .hasMessage("alerts[0].startsAt");
    }

    @Test
    void a_character_is_not_cut_in_two() throws Exception {
        String summary = "\uD83D\uDD25".repeat(600);

        assertThat(AlertReading.generic(
                                json("{\"id\": \"a\", \"status\": \"firing\", \"summary\": \"x" + summary + "\"}"), NOW)
                        .get(0)
                        .detail())
                .endsWith("\uD83D\uDD25")
                .satisfies(detail ->
                        assertThat(detail.codePointCount(0, detail.length())).isEqualTo(500));
    }

    @Test
    void what_no_database_can_hold_is_left_out_and_long_texts_are_cut() throws Exception {
        String long600 = "x".repeat(600);
        Alert read = AlertReading.generic(
                        json("{\"id\": \"a\\u0000b\", \"status\": \"firing\", \"summary\": \"" + long600 + "\"}"), NOW)
                .get(0);

        assertThat(read.fingerprint()).isEqualTo("ab");
        assertThat(read.detail()).hasSize(500);
    }
}
