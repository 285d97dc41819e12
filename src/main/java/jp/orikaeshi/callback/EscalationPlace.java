package jp.orikaeshi.callback;

/**
 * How far a call-back has gone up.
 *
 * @param policy its name
 * @param step from 1
 * @param round from 1
 * @param lastResort whether all rounds were in vain, and the last ones are called; then the step says nothing
 */
public record EscalationPlace(String policy, int step, int round, boolean lastResort) {}
