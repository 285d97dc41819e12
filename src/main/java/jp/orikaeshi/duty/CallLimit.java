package jp.orikaeshi.duty;

import java.time.Duration;

/**
 * How often the same telephone may be made to ring.
 *
 * @param spacing from one call to the next, at least
 * @param perHour calls within any hour, at most
 */
public record CallLimit(Duration spacing, int perHour) {
    /** A customer who does not answer is not rung again while the telephone is still being put down. */
    public static final CallLimit CUSTOMER = new CallLimit(Duration.ofSeconds(2), 60);

    /** Engineers are spaced by one attempt at a time; the cap stops what nobody meant. */
    public static final CallLimit ENGINEER = new CallLimit(Duration.ZERO, 240);
}
