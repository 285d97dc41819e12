package jp.orikaeshi.customer;

import java.time.Duration;

/**
 * How incident reports leave the house.
 *
 * @param approval whether a manager has to approve one first; else it goes out with the resolution
 * @param link how long a link to a report can be used
 */
public record Reporting(boolean approval, Duration link) {
    public static final Reporting USUAL = new Reporting(false, Duration.ofDays(30));
}
