package jp.orikaeshi.monitoring;

import java.util.Set;
import java.util.UUID;

/** What is watched for these customers was changed in the running transaction. */
public record ProbesChanged(Set<UUID> customers) {}
