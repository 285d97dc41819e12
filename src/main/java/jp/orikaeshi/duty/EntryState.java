package jp.orikaeshi.duty;

import java.util.Locale;

/** What became of an override, an absence or a swap. */
public enum EntryState {
    /** A swap that the other has not answered. */
    ASKED,
    /** It counts, now or later. */
    AGREED,
    /** The other does not want the swap. */
    DECLINED,
    /** Nobody answered before the shift began. */
    EXPIRED,
    /** It was taken back. */
    WITHDRAWN,
    /** All of it has passed. */
    OVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is still of any consequence. */
    public boolean stands() {
        return this == ASKED || this == AGREED;
    }
}
