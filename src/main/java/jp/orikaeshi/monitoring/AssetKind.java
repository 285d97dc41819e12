package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing is watched. */
public enum AssetKind {
    WEBSITE,
    MAIL,
    SERVER,
    NETWORK;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static AssetKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
