package jp.orikaeshi.monitoring;

import jp.orikaeshi.time.Period;

/**
 * Time in which a check could not tell.
 *
 * @param outcome why, as the monitor names it, such as {@code own-network}
 */
public record Untold(ProbeKind kind, String outcome, Period period) {}
