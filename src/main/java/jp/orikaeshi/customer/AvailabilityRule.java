package jp.orikaeshi.customer;

/** What counts in the availability, as the plan says. A confirmed outage of watched time is down by every rule. */
public record AvailabilityRule(MaintenanceCounts maintenance, UnknownCounts unknown) {
    /** What holds where a plan says nothing else. */
    public static final AvailabilityRule USUAL = new AvailabilityRule(MaintenanceCounts.EXCLUDED, UnknownCounts.UP);
}
