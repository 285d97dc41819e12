package jp.orikaeshi.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A moment as forms and programs write it: {@code 2026-12-01T01:00}, or with an offset of its own. */
public final class LocalMoment {
    private static final int LONGEST_LOCAL = "2026-12-01T01:00:00".length();

    private LocalMoment() {}

    /** Empty if it is neither; without an offset it is the time of {@code zone}. */
    public static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
        try {
            return Optional.of(
                    text.length() <= LONGEST_LOCAL && !text.endsWith("Z")
                            ? LocalDateTime.parse(text).atZone(zone).toOffsetDateTime()
                            : OffsetDateTime.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
