package jp.orikaeshi.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a day's being a holiday means for hours that recur. */
public enum HolidayRule {
    /** Nothing. */
    ANY,
    /** There are none on holidays. */
    NOT,
    /** There are some on holidays only. */
    ONLY;

    @JsonCreator
    public static HolidayRule of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean admits(boolean holiday) {
        return this == ANY || holiday == (this == ONLY);
    }
}
