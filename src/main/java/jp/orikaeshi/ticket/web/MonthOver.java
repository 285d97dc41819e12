package jp.orikaeshi.ticket.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A month on the desk's calendar, as of whose end a clock is shown.
 *
 * @param end midnight of the next month's first day, by which it is over
 */
public record MonthOver(YearMonth value, Instant end) {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}");

    /** Written {@code 2026-11}; nothing if it is written otherwise or there is no such month. */
    static Optional<MonthOver> parse(String written, ZoneId zone) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(YearMonth.parse(written), zone));
        } catch (DateTimeParseException noSuchMonth) {
            return Optional.empty();
        }
    }

    /** The month that this instant is in. */
    static MonthOver at(Instant instant, ZoneId zone) {
        return of(YearMonth.from(instant.atZone(zone)), zone);
    }

    private static MonthOver of(YearMonth month, ZoneId zone) {
        return new MonthOver(
                month, month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /** {@code 2026-11}. */
    @Override
    public String toString() {
        return value.toString();
    }
}
