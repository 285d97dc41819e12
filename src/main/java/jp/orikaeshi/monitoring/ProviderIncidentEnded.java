package jp.orikaeshi.monitoring;

/** The customers of the provider are up again, but for one at most; told inside the transaction that noticed it. */
public record ProviderIncidentEnded(ProviderIncident incident) {}
