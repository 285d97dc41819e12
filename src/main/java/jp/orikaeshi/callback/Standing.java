package jp.orikaeshi.callback;

import java.util.Optional;

/**
 * What is known of an attempt when the carrier is to be asked about it.
 *
 * @param leg the carrier's name of it; empty while that is not known
 * @param decided whether its outcome is known; then only the end of the leg is still missing
 * @param over whether the engineer's leg is over
 * @param unwanted whether its telephone should stop ringing
 */
record Standing(
        String carrier, OutboundCall call, Optional<String> leg, boolean decided, boolean over, boolean unwanted) {

    static Standing of(Heard heard) {
        CallAttempt attempt = heard.attempt();
        return new Standing(
                heard.callback().carrier(),
                attempt.call(heard.callback().line()),
                attempt.callSid(),
                attempt.outcome().decided(),
                attempt.legOver(),
                attempt.takenBack());
    }
}
