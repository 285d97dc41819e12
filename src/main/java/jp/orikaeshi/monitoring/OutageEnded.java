package jp.orikaeshi.monitoring;

import java.util.UUID;

/** Its recovery is confirmed; told inside the transaction that wrote it. */
public record OutageEnded(UUID outage) {}
