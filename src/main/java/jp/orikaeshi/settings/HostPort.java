package jp.orikaeshi.settings;

/** A host name or address and a port; IPv6 addresses are written in brackets. */
public record HostPort(String host, int port) {}
