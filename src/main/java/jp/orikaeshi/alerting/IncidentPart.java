package jp.orikaeshi.alerting;

import java.util.Optional;
import jp.orikaeshi.monitoring.Outage;

/**
 * One outage of a customer that belongs to an outage of a provider.
 *
 * @param ticket under which it goes on; empty if it opened none
 */
public record IncidentPart(Outage outage, Optional<Long> ticket) {}
