package jp.orikaeshi.callback;

import java.util.Locale;

/** How a customer decides something about their call-back. */
public enum Choosing {
    /** By keys or words, on the telephone. */
    LINE,
    /** On the page that a mail of ours leads to. */
    LINK;

    /** Who it was, for the timeline. */
    String by() {
        return this == LINE ? "line" : "customer";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
