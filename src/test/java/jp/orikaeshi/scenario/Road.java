package jp.orikaeshi.scenario;

import java.net.URI;
import java.time.Instant;

/** How the carrier's requests get to the desk, and whether the answers get back. */
interface Road {
    /** To the desk that the address names; whatever is not answered is the desk's fault. */
    Road STRAIGHT = new Road() {
        @Override
        public URI node(URI url) {
            return url;
        }

        @Override
        public boolean losesTheAnswer() {
            return false;
        }

        @Override
        public boolean excuses(URI node, Instant since) {
            return false;
        }
    };

    /** Where a request for this address is sent. */
    URI node(URI url);

    /** Whether the answer that has just come is lost on its way back. */
    boolean losesTheAnswer();

    /** Whether the process there was killed after {@code since}, or is not there, so that it need not answer. */
    boolean excuses(URI node, Instant since);
}
