package jp.orikaeshi.monitoring;

import java.util.UUID;

/** An outage is confirmed; told inside the transaction that wrote it. */
public record OutageStarted(UUID outage) {}
