package jp.orikaeshi.form;

import java.text.Normalizer;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A length of time as people say it: 90 seconds, 5 minutes, 12 hours, 30 days.
 *
 * @param amount digits, as typed
 * @param unit one of {@link #UNITS}
 */
public record DurationText(String amount, String unit) {
    /** Days, hours, minutes, seconds, as ISO 8601 writes them. */
    public static final List<String> UNITS = List.of("S", "M", "H", "D");

    public static final String USUAL_UNIT = "M";
    /** Behind the path of the field stands this in the name of the one that holds the unit. */
    public static final String UNIT_FIELD = "-unit";

    /** In the largest unit that leaves no rest. */
    static DurationText of(String iso) {
        try {
            long seconds = Duration.parse(iso).toSeconds();
            return seconds % 86_400 == 0
                    ? new DurationText(String.valueOf(seconds / 86_400), "D")
                    : seconds % 3_600 == 0
                            ? new DurationText(String.valueOf(seconds / 3_600), "H")
                            : seconds % 60 == 0
                                    ? new DurationText(String.valueOf(seconds / 60), "M")
                                    : new DurationText(String.valueOf(seconds), "S");
        } catch (DateTimeParseException e) {
            return new DurationText(iso, USUAL_UNIT);
        }
    }

    /** In ISO 8601; empty if no whole number of a unit was typed. */
    Optional<String> iso() {
        String digits = Normalizer.normalize(amount, Normalizer.Form.NFKC).strip();
        if (!digits.matches("\\d{1,6}") || !UNITS.contains(unit)) {
            return Optional.empty();
        }
        return Optional.of(unit.equals("D") ? "P" + digits + "D" : "PT" + digits + unit);
    }
}
