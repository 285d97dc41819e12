package jp.orikaeshi.sla;

import jp.orikaeshi.persistence.Coded;

/** How a clock stands. Missed stays missed, whatever happens later. */
public enum ClockState implements Coded {
    RUNNING,
    PAUSED,
    MET,
    MISSED,
    /** Ended without a verdict; shown nowhere but in the ledger. */
    WITHDRAWN
}
