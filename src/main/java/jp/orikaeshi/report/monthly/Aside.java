package jp.orikaeshi.report.monthly;

import java.time.Duration;

/**
 * What is shown beside the availability.
 *
 * @param maintenance announced work while it was watched: that time counts neither as watched nor as down
 * @param unknown watched and not down, but at least one check could not tell
 */
public record Aside(Duration maintenance, Duration unknown) {}
