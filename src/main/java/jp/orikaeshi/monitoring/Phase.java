package jp.orikaeshi.monitoring;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a check whose times are kept, in the order in which they pass. */
public enum Phase {
    DNS("dns", "dns_micros"),
    CONNECT("connect", "connect_micros"),
    TLS("tls", "tls_micros"),
    FIRST_BYTE("firstByte", "first_byte_micros"),
    TRANSFER("transfer", "transfer_micros");

    private final String code;
    private final String column;

    Phase(String code, String column) {
        this.code = code;
        this.column = column;
    }

    /** Its name on the wire, and in the evidence of a check with {@code Ms} behind it. */
    public String code() {
        return code;
    }

    /** Where it is kept. */
    String column() {
        return column;
    }

    /** Those that the evidence of a check tells, in microseconds. */
    static Map<Phase, Integer> micros(Map<String, String> evidence) {
        Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
        for (Phase phase : values()) {
            millis(evidence.get(phase.code + "Ms"))
                    .ifPresent(millis -> phases.put(phase, (int) Math.round(millis * 1000)));
        }
        return phases;
    }

    private static Optional<Double> millis(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Double::valueOf).filter(millis -> millis >= 0 && millis < 1_000_000);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
