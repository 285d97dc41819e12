package jp.orikaeshi.monitoring;

/** Several customers of a provider are down at once; told inside the transaction that noticed it. */
public record ProviderIncidentStarted(ProviderIncident incident) {}
