package jp.orikaeshi.monitoring.device;

/**
 * What the desk says about a device that may be there.
 *
 * @param name what people call it
 * @param always whether it should always be there
 * @param several whether it has more than one IPv4 address, as routers and servers may
 */
public record KnownDevice(MacAddress mac, String name, boolean always, boolean several) {}
