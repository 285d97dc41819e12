package jp.orikaeshi.monitoring;

/** What was taken for less is more than that, and named anew; told inside the transaction that noticed it. */
public record ProviderIncidentWidened(ProviderIncident incident) {}
