package jp.orikaeshi.monitoring.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.monitoring.device.DeviceAgent.Spread;
import org.junit.jupiter.api.Test;

class DeviceAgentTest {
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final MacAddress NAS = new MacAddress("00:11:32:01:02:03");

    private static DeviceReport at(String... addresses) {
        return new DeviceReport(
                "box",
                "1",
                List.of(addresses).stream()
                        .map(address -> new Sighting(NAS, address, null))
                        .toList(),
                List.of());
    }

    @Test
    void since_when_a_device_is_at_two_addresses_is_kept_while_it_is() {
        DeviceAgent first = DeviceAgent.of(at("192.168.1.10", "192.168.1.11", "fe80::1"), Optional.empty(), NOON);
        DeviceAgent later =
                DeviceAgent.of(at("192.168.1.10", "192.168.1.12"), Optional.of(first), NOON.plusSeconds(60));
        DeviceAgent over = DeviceAgent.of(at("192.168.1.10", "fe80::1"), Optional.of(later), NOON.plusSeconds(120));

        assertThat(first.spread()).containsEntry(NAS.value(), new Spread(Set.of("192.168.1.10", "192.168.1.11"), NOON));
        assertThat(later.spread()).containsEntry(NAS.value(), new Spread(Set.of("192.168.1.10", "192.168.1.12"), NOON));
        assertThat(over.spread()).isEmpty();
        assertThat(over.devices()).isEqualTo(1);
    }
}
