package jp.orikaeshi.monitoring.device;

/**
 * How many devices there are on a network.
 *
 * @param known by the desk
 * @param unknown to anybody
 * @param randomized unknown, and at an address that they choose themselves
 */
public record DeviceCount(int known, int unknown, int randomized) {
    public static final DeviceCount NONE = new DeviceCount(0, 0, 0);

    /** Of one device. */
    static DeviceCount of(MacAddress mac, boolean known) {
        return known
                ? new DeviceCount(1, 0, 0)
                : mac.randomized() ? new DeviceCount(0, 0, 1) : new DeviceCount(0, 1, 0);
    }

    DeviceCount plus(DeviceCount other) {
        return new DeviceCount(known + other.known, unknown + other.unknown, randomized + other.randomized);
    }

    public int all() {
        return known + unknown + randomized;
    }
}
