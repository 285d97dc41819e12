package jp.orikaeshi.monitoring;

import java.util.UUID;

/**
 * One check, ready to be written.
 *
 * @param before what was believed before it
 * @param judgement what is believed after it
 * @param tookMicros how long it took
 */
public record Checked(UUID probe, Health before, Judgement judgement, long tookMicros) {
    /** What it saw. */
    public Observation seen() {
        return health().last();
    }

    /** What is believed after it. */
    public Health health() {
        return judgement.health();
    }

    /** It has just failed again, and that is believed. */
    public boolean failsForSure() {
        Health health = judgement.health();
        return health.state() == Health.State.HARD && health.last().status() == Status.DOWN;
    }

    /** A recovery has just been confirmed; it began with the first good check. */
    public boolean outageEnds() {
        return before.state() == Health.State.RECOVERING && judgement.health().state() == Health.State.OK;
    }
}
