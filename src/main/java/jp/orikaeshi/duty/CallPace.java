package jp.orikaeshi.duty;

/**
 * How fast call-backs ring telephones.
 *
 * @param callsPerSecond what the carrier takes of us, all lines and nodes together
 */
public record CallPace(int callsPerSecond, CallLimit customer, CallLimit engineer) {
    /** What a new account at the carrier may do, and limits that no ordinary day reaches. */
    public static final CallPace USUAL = new CallPace(1, CallLimit.CUSTOMER, CallLimit.ENGINEER);
}
