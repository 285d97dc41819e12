package jp.orikaeshi.browserphone;

import java.time.Instant;
import java.util.Optional;

/** Lets a browser take calls at a carrier. */
public interface CallTokens {
    /**
     * What the browser proves to the carrier who it is by.
     *
     * @param token a secret until {@code expires}
     */
    record CallToken(String token, Instant expires) {
        @Override
        public String toString() {
            return "CallToken[…]";
        }
    }

    /** For incoming calls to this {@link ClientName} only. Empty where no key is set to sign with. */
    Optional<CallToken> issue(String clientName);
}
