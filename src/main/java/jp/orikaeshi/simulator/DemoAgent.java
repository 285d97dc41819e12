package jp.orikaeshi.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.orikaeshi.monitoring.device.DeviceDesk;
import jp.orikaeshi.monitoring.device.DeviceReport;
import jp.orikaeshi.monitoring.device.MacAddress;
import jp.orikaeshi.monitoring.device.Sighting;

/** The demo's one network on which an agent is: everything on it is known, but for a telephone. */
@ApplicationScoped
public class DemoAgent {
    static final String KEY = "k-demo-kitamachi-lan";

    private static final DeviceReport REPORT = new DeviceReport(
            "kitamachi-nas",
            "1",
            List.of(
                    seen("00:1d:73:10:20:01", "192.168.11.1", "router"),
                    seen("00:11:32:10:20:02", "192.168.11.10", "kitamachi-nas"),
                    seen("00:26:73:10:20:03", "192.168.11.21", "RNP002673"),
                    seen("a4:bb:6d:10:20:04", "192.168.11.52", "UKETSUKE"),
                    seen("da:a1:19:10:20:05", "192.168.11.60", "iPhone")),
            List.of("192.168.11.1"));

    @Inject
    DeviceDesk devices;

    private static Sighting seen(String mac, String address, String name) {
        return new Sighting(new MacAddress(mac), address, name);
    }

    void report() {
        // A desk of one's own has no such key; then nothing is seen.
        var unused = devices.hear(KEY, REPORT);
    }
}
