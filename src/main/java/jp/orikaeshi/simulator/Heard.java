package jp.orikaeshi.simulator;

import java.util.Locale;

/** One line of what happened on a telephone, as the person holding it would tell. */
public record Heard(Kind kind, String text) {
    public enum Kind {
        /** The desk said it. */
        SAID,
        /** The person pressed these keys. */
        PRESSED,
        /** The person said it. */
        SPOKE,
        /** The person said nothing when asked. */
        SILENCE,
        /** The other person on the line said it. */
        OTHER,
        /** A tone, and the person is recorded. */
        BEEP,
        /** The other telephone rings. */
        CONNECTING,
        /** The other person is on the line. */
        JOINED,
        /** The other person has left, or never came. */
        PARTED,
        /** The call is over. */
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Heard of(Kind kind) {
        return new Heard(kind, "");
    }
}
