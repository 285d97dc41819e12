package jp.orikaeshi.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.monitoring.device.DeviceReport;
import jp.orikaeshi.monitoring.device.MacAddress;
import jp.orikaeshi.monitoring.device.Sighting;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;

class DeviceReadingTest {
    private static DeviceReport read(String body) throws Exception {
        return DeviceReading.report(Json.mapper().readTree(body.replace('\'', '"')));
    }

    @Test
    void an_agents_report_is_read_without_what_belongs_to_nobody() throws Exception {
        DeviceReport report = read("""
                {'host': 'box', 'version': '1', 'dhcp': ['192.168.1.1', '192.168.1.1'], 'devices': [
                  {'mac': '00:26:73:AA:BB:CC', 'address': '192.168.1.77', 'name': 'RNP\\t1'},
                  {'mac': '00:26:73:AA:BB:CC', 'address': 'FE80::1'},
                  {'mac': '01:00:5e:00:00:fb', 'address': '224.0.0.251'}]}""");

        MacAddress copier = new MacAddress("00:26:73:aa:bb:cc");
        assertThat(report)
                .isEqualTo(new DeviceReport(
                        "box",
                        "1",
                        List.of(new Sighting(copier, "192.168.1.77", "RNP 1"), new Sighting(copier, "fe80::1", null)),
                        List.of("192.168.1.1")));
    }

    @Test
    void what_cannot_be_read_is_named() {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("{}", "devices");
        wrong.put("[]", "devices");
        wrong.put("{'devices': {}}", "devices");
        wrong.put("{'devices': [{'address': '192.168.1.1'}]}", "devices[0].mac");
        wrong.put("{'devices': [7]}", "devices[0].mac");
        wrong.put("{'devices': [{'mac': '00:26:73:aa:bb:cc', 'address': '192.168.1.777'}]}", "devices[0].address");
        wrong.put("{'devices': [{'mac': '00:26:73:aa:bb:cc', 'address': ':::'}]}", "devices[0].address");
        wrong.put("{'devices': [{'mac': '00:26:73:aa:bb:cc', 'address': 'desk.example'}]}", "devices[0].address");
        wrong.put("{'devices': [{'mac': '00:26:73:aa:bb:cc'}]}", "devices[0].address");
        wrong.put("{'devices': [], 'dhcp': ['router']}", "dhcp[0]");
        wrong.put("{'devices': [], 'dhcp': {'a': '192.168.1.1'}}", "dhcp");
        wrong.put("{'devices': [], 'dhcp': '192.168.1.1'}", "dhcp");
        wrong.put("{'devices': [" + "{},".repeat(2000) + "{}]}", "devices");
        wrong.forEach((body, field) -> assertThatThrownBy(() -> read(body))
                .as(body)
                .isInstanceOf(Unreadable.class)
                .hasMessage(field));
    }

    @Test
    void what_a_device_calls_itself_is_cut_and_holds_nothing_that_cannot_be_seen() throws Exception {
        String name = "\\u202eexe.fdp\\u0000\\ud800" + "あ".repeat(200);
        DeviceReport report =
                read("{'host': null, 'devices': [{'mac': '00:26:73:aa:bb:cc', 'address': '10.0.0.1', 'name': '" + name
                        + "'}]}");

        assertThat(report.host()).isNull();
        assertThat(report.devices().get(0).hostName()).startsWith("exe.fdp あ").hasSize(120);
    }
}
