package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.device.Device;
import jp.orikaeshi.monitoring.device.DeviceAgent;
import jp.orikaeshi.monitoring.device.DeviceAgent.Spread;
import jp.orikaeshi.monitoring.device.KnownDevice;
import jp.orikaeshi.monitoring.device.MacAddress;
import jp.orikaeshi.monitoring.device.SeenDevices;
import jp.orikaeshi.monitoring.probe.Finding;
import org.junit.jupiter.api.Test;

class DeviceCheckTest {
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final MacAddress NAS = new MacAddress("00:11:32:01:02:03");
    private static final MacAddress COPIER = new MacAddress("00:26:73:aa:bb:cc");
    private static final MacAddress TELEPHONE = new MacAddress("da:a1:19:00:00:01");

    private final List<Device> devices = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>(Map.of("key", "k-lan"));

    private static DeviceAgent agent(Instant at, List<String> dhcp, Map<String, Set<String>> claimed) {
        return new DeviceAgent(at, "box", "1", 3, dhcp, claimed, Map.of());
    }

    private Finding judge(DeviceAgent agent, Instant now) {
        return DeviceCheck.judge(
                new Watched(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        ProbeKind.DEVICES,
                        new Params(params),
                        Duration.ofSeconds(30),
                        NOON.minus(Duration.ofDays(9))),
                Optional.of(agent),
                devices,
                now);
    }

    private Finding judge() {
        return judge(agent(NOON, List.of("192.168.1.1"), Map.of()), NOON.plusSeconds(30));
    }

    @Test
    void known_devices_and_telephones_that_change_their_address_are_no_reason_for_alarm() {
        devices.add(SeenDevices.known(new KnownDevice(NAS, "NAS", true, false), "192.168.1.10", NOON));
        devices.add(SeenDevices.seen(TELEPHONE, "192.168.1.90", NOON, NOON));

        assertThat(judge().status()).isEqualTo(Status.UP);
    }

    @Test
    void an_unknown_device_is_named_with_all_that_is_known_of_it() {
        devices.add(SeenDevices.seen(COPIER, "192.168.1.77", NOON.minusSeconds(120), NOON));
        devices.add(SeenDevices.nameless(
                new MacAddress("00:00:48:00:00:01"), "192.168.1.78", NOON.minusSeconds(3600), NOON));
        Finding finding = judge();

        assertThat(finding.outcome()).isEqualTo("device-unknown");
        assertThat(finding.status()).isEqualTo(Status.DEGRADED);
        assertThat(finding.evidence())
                .containsEntry("unknown", "192.168.1.77, RNP-COPIER, RICOH COMPANY,LTD., 00:26:73:aa:bb:cc")
                .containsEntry("unknownSince", "2026-11-24T02:58:00Z")
                .containsEntry("reportedBy", "box")
                .containsEntry("unknown.192.168.1.78, 00:00:48:00:00:01", "2026-11-24T02:00:00Z");
    }

    @Test
    void one_that_has_left_is_forgotten_after_half_an_hour() {
        devices.add(SeenDevices.seen(COPIER, "192.168.1.77", NOON.minusSeconds(9000), NOON.minusSeconds(1801)));

        assertThat(judge().status()).isEqualTo(Status.UP);
    }

    @Test
    void a_silent_agent_is_down_and_keeps_in_evidence_whom_it_saw_last() {
        devices.add(SeenDevices.seen(COPIER, "192.168.1.77", NOON.minusSeconds(60), NOON));
        DeviceAgent last = agent(NOON, List.of(), Map.of());

        assertThat(judge(last, NOON.plusSeconds(600)).outcome()).isEqualTo("device-unknown");
        Finding silent = judge(last, NOON.plusSeconds(601));
        assertThat(silent.outcome()).isEqualTo("agent-silent");
        assertThat(silent.status()).isEqualTo(Status.DOWN);
        assertThat(silent.evidence()).containsEntry("unknownSince", "2026-11-24T02:59:00Z");
        // An hour later it still is what came before the silence.
        assertThat(judge(last, NOON.plusSeconds(4000)).evidence()).containsKey("unknown");
    }

    @Test
    void whoever_gives_out_addresses_and_should_not_is_a_failure_where_the_desk_knows_who_should() {
        DeviceAgent two = agent(NOON, List.of("192.168.1.1", "192.168.1.200"), Map.of());
        assertThat(judge(two, NOON).outcome()).isEqualTo("dhcp-several");

        params.put("dhcp", List.of("192.168.1.1"));
        Finding rogue = judge(two, NOON);
        assertThat(rogue.outcome()).isEqualTo("dhcp-rogue");
        assertThat(rogue.status()).isEqualTo(Status.DOWN);
        assertThat(rogue.evidence()).containsEntry("server", "192.168.1.200");
        assertThat(judge().status()).isEqualTo(Status.UP);
    }

    @Test
    void two_devices_at_one_address_and_one_that_is_gone_are_noticed() {
        assertThat(judge(agent(NOON, List.of(), Map.of("192.168.1.10", Set.of(NAS.value(), COPIER.value()))), NOON)
                        .outcome())
                .isEqualTo("address-conflict");
        devices.add(
                SeenDevices.known(new KnownDevice(NAS, "NAS", true, false), "192.168.1.10", NOON.minusSeconds(1801)));
        Finding gone = judge();
        assertThat(gone.outcome()).isEqualTo("device-gone");
        assertThat(gone.evidence())
                .hasEntrySatisfying("gone", told -> assertThat(told).startsWith("NAS, "));
    }

    @Test
    void a_device_that_was_given_another_address_is_at_both_for_some_minutes_and_in_nobodys_way() {
        assertThat(judge(spread(NOON.minusSeconds(599)), NOON).status()).isEqualTo(Status.UP);

        Finding lasting = judge(spread(NOON.minusSeconds(600)), NOON);
        assertThat(lasting.outcome()).isEqualTo("address-conflict");
        assertThat(lasting.evidence())
                .containsEntry("conflict", "00:11:32:01:02:03: 192.168.1.10, 192.168.1.11")
                .containsEntry("conflict.00:11:32:01:02:03", "192.168.1.10, 192.168.1.11");

        devices.add(SeenDevices.known(new KnownDevice(NAS, "NAS", false, true), "192.168.1.10", NOON));
        assertThat(judge(spread(NOON.minusSeconds(600)), NOON).status()).isEqualTo(Status.UP);
    }

    private static DeviceAgent spread(Instant since) {
        Spread both = new Spread(new TreeSet<>(Set.of("192.168.1.10", "192.168.1.11")), since);
        return new DeviceAgent(NOON, "box", "1", 3, List.of(), Map.of(), Map.of(NAS.value(), both));
    }
}
