package jp.orikaeshi.monitoring;

import java.util.UUID;

/** A sign of life of this probe was kept in the running transaction. */
public record HeartbeatReceived(UUID probe) {}
