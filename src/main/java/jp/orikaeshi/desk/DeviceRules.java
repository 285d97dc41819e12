package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.device.MacAddress;

/** What a schema cannot say of devices: they are on a network, each once, by an address that stays theirs. */
final class DeviceRules {
    private final Faults faults;

    DeviceRules(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode asset, String path) {
        boolean network = asset.path("kind").asText().equals(AssetKind.NETWORK.code());
        if (asset.has("devices") && !network) {
            faults.add(path + "/devices", "devices-elsewhere");
        }
        for (int i = 0; i < asset.path("probes").size(); i++) {
            JsonNode probe = asset.path("probes").get(i);
            if (probe.path("kind").asText().equals(ProbeKind.DEVICES.code()) && !network) {
                faults.add(path + "/probes/" + i + "/kind", "devices-elsewhere");
            }
        }
        Set<MacAddress> seen = new HashSet<>();
        for (int i = 0; i < asset.path("devices").size(); i++) {
            device(asset.path("devices").get(i), path + "/devices/" + i, seen);
        }
    }

    private void device(JsonNode device, String path, Set<MacAddress> seen) {
        Optional<MacAddress> mac = MacAddress.parse(device.path("mac").asText());
        if (mac.isPresent() && !mac.get().ofOneDevice()) {
            faults.add(path + "/mac", "no-device", mac.get());
        } else if (mac.isPresent() && !seen.add(mac.get())) {
            faults.add(path + "/mac", "twice", mac.get());
        }
    }
}
