package jp.orikaeshi.report.monthly;

import java.time.Duration;

/**
 * What is shown beside the availability. What it is for it, the {@link jp.orikaeshi.customer.AvailabilityRule rule} says.
 *
 * @param maintenance announced work while a check was in use
 * @param unknown no outage was confirmed, but at least one check could not tell; work that does not count is not among it
 */
public record Aside(Duration maintenance, Duration unknown) {
    /** Whether there was announced work; what is less than a second would be told as none. */
    public boolean worked() {
        return maintenance.toSeconds() > 0;
    }

    /** Whether there was time that nobody can tell, as above: a check that begins may not tell for a moment. */
    public boolean untold() {
        return unknown.toSeconds() > 0;
    }
}
