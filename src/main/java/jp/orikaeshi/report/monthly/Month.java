package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.orikaeshi.report.Span;

/** A month on the desk's calendar: from midnight of its first day until before midnight of the next month's. */
public record Month(YearMonth value, ZoneId zone) {
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}");

    /** Written {@code 2026-11}; nothing if it is written otherwise or there is no such month. */
    public static Optional<Month> parse(String written, ZoneId zone) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Month(YearMonth.parse(written), zone));
        } catch (DateTimeParseException noSuchMonth) {
            return Optional.empty();
        }
    }

    /** The month that this instant is in. */
    public static Month at(Instant instant, ZoneId zone) {
        return new Month(YearMonth.from(instant.atZone(zone)), zone);
    }

    public Instant from() {
        return midnight(value.atDay(1));
    }

    public Instant to() {
        return midnight(value.plusMonths(1).atDay(1));
    }

    public boolean begunBy(Instant now) {
        return !now.isBefore(from());
    }

    public boolean overBy(Instant now) {
        return !now.isBefore(to());
    }

    /** What of it has passed: all of it once it is over. Begun by then, or this is wrong. */
    public Span passedBy(Instant now) {
        return new Span(from(), overBy(now) ? to() : now);
    }

    /** Each of its days, a day that daylight saving cuts short too. */
    public List<Span> days() {
        return value.atDay(1)
                .datesUntil(value.plusMonths(1).atDay(1))
                .map(day -> new Span(midnight(day), midnight(day.plusDays(1))))
                .toList();
    }

    public Month after() {
        return new Month(value.plusMonths(1), zone);
    }

    public Month before() {
        return new Month(value.minusMonths(1), zone);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** {@code 2026-11}. */
    @Override
    public String toString() {
        return value.toString();
    }
}
