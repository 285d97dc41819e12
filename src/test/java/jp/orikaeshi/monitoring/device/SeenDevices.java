package jp.orikaeshi.monitoring.device;

import java.time.Instant;
import java.util.UUID;

/** Devices for tests, as agents and people have made them. */
public final class SeenDevices {
    private static final UUID NETWORK = new UUID(0, 7);

    private SeenDevices() {}

    /** An unknown one. */
    public static Device seen(MacAddress mac, String address, Instant first, Instant last) {
        Device device = new Device(NETWORK, mac, mac.randomized() ? null : "RICOH COMPANY,LTD.");
        Sighting sighting = new Sighting(mac, address, mac.randomized() ? null : "RNP-COPIER");
        device.seen(sighting, first);
        device.seen(sighting, last);
        return device;
    }

    /** An unknown one that says nothing of itself. */
    public static Device nameless(MacAddress mac, String address, Instant first, Instant last) {
        Device device = new Device(NETWORK, mac, null);
        device.seen(new Sighting(mac, address, null), first);
        device.seen(new Sighting(mac, address, null), last);
        return device;
    }

    /** A known one. */
    public static Device known(KnownDevice known, String address, Instant last) {
        Device device = seen(known.mac(), address, last, last);
        device.become(known, "system", last);
        return device;
    }
}
