package jp.orikaeshi.monitoring;

import java.util.UUID;

/** What is watched for this customer was changed in the running transaction. */
public record ProbesChanged(UUID customerId) {}
