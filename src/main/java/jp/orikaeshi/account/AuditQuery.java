package jp.orikaeshi.account;

/**
 * Which entries of the audit are asked for.
 *
 * @param who a login, or {@code system}; empty for everybody
 * @param before only those written before the entry of this cursor
 * @param limit at most so many
 */
public record AuditQuery(String who, long before, int limit) {
    /** As {@code before}: from the newest on. */
    public static final long NEWEST = Long.MAX_VALUE;
}
