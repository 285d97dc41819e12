package jp.orikaeshi.monitoring;

import java.util.UUID;

/** What another monitoring system says about this probe was kept in the running transaction. */
public record AlertsHeard(UUID probe) {}
