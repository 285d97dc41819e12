package jp.orikaeshi.voice;

import java.util.Optional;

/** Asks carriers about legs that have been silent. Called outside any transaction. */
public interface LegInquiry {
    /**
     * How the leg stands; empty if its carrier knows no such leg (any more).
     *
     * @param carrier {@code twilio} or {@code simulator}
     * @throws CarrierSilent if the carrier could not be asked
     */
    Optional<LegState> ask(String carrier, String callSid) throws CarrierSilent;
}
