package jp.orikaeshi.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The attempt that is on.
 *
 * @param n from 1
 * @param engineer the login of the one whose telephone it is
 * @param browser whether it is their browser, and no telephone
 * @param since when the telephone of the attempt was to ring
 * @param colleague the login of whoever is being called into the talk, or is in it; null if nobody is
 */
public record OnTheLine(
        int n,
        String engineer,
        boolean browser,
        Instant since,
        LinePhase phase,
        @Nullable String colleague) {
    OnTheLine with(@Nullable String called) {
        return new OnTheLine(n, engineer, browser, since, phase, engineer.equals(called) ? null : called);
    }
}
