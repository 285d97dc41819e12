package jp.orikaeshi.monitoring;

/** Looks once at something that is not under watch, to see what a probe would say of it. */
public interface TrialChecks {
    /**
     * Runs the check now. Blocks until it is done, which no check delays for more than some seconds. Nothing of it is
     * recorded, and nobody is alerted. Call it outside a transaction.
     */
    Observation run(ProbeSpec probe);
}
