package jp.orikaeshi.monitoring;

/** All that was down at the provider is up again; told inside the transaction that noticed it. */
public record ProviderIncidentEnded(ProviderIncident incident) {}
