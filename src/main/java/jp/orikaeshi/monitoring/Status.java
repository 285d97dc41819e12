package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How something under watch is, as far as we can tell. */
public enum Status {
    UP(0),
    MAINTENANCE(1),
    /** The monitor itself could not tell. Never counted as the customer's downtime. */
    UNKNOWN(2),
    /** Works, but something about it needs attention: a certificate that soon expires. */
    DEGRADED(3),
    DOWN(4);

    private final int severity;

    Status(int severity) {
        this.severity = severity;
    }

    /** The name on the wire: {@code up}, {@code degraded}, {@code down}, {@code unknown}, {@code maintenance}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** True for what somebody has to look at. */
    public boolean failing() {
        return this == DOWN || this == DEGRADED;
    }

    /** Higher is worse. */
    public int severity() {
        return severity;
    }

    /** The worst of them; unknown if there is nothing to judge by. */
    public static Status worst(Collection<Status> all) {
        return all.stream().max(Comparator.comparingInt(Status::severity)).orElse(UNKNOWN);
    }
}
