package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.orikaeshi.report.Span;

/**
 * Whole days that availability is reckoned over: a month, a quarter of the year, or the last 30 or 90 days up to now.
 *
 * @param code {@code 2026-11}, {@code 2026-Q4}, {@code 30d} or {@code 90d}
 * @param first day of it
 * @param end the day behind it
 */
public record ReportPeriod(String code, LocalDate first, LocalDate end, ZoneId zone) {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern ROLLING = Pattern.compile("(30|90)d");

    /** Nothing if it is written otherwise, or has not begun. */
    public static Optional<ReportPeriod> parse(String code, Instant now, ZoneId zone) {
        return Stream.of(month(code, zone), quarter(code, zone), rolling(code, now, zone))
                .flatMap(Optional::stream)
                .filter(period -> !period.from().isAfter(now))
                .findFirst();
    }

    private static Optional<ReportPeriod> month(String code, ZoneId zone) {
        return Month.parse(code, zone)
                .map(month -> new ReportPeriod(
                        code,
                        month.value().atDay(1),
                        month.value().plusMonths(1).atDay(1),
                        zone));
    }

    private static Optional<ReportPeriod> quarter(String code, ZoneId zone) {
        Matcher written = QUARTER.matcher(code);
        if (!written.matches()) {
            return Optional.empty();
        }
        int month = (Integer.parseInt(written.group(2)) - 1) * 3 + 1;
        LocalDate first = LocalDate.of(Integer.parseInt(written.group(1)), month, 1);
        return Optional.of(new ReportPeriod(code, first, first.plusMonths(3), zone));
    }

    // Today is the last of its days: what happens now shows at once.
    private static Optional<ReportPeriod> rolling(String code, Instant now, ZoneId zone) {
        Matcher written = ROLLING.matcher(code);
        if (!written.matches()) {
            return Optional.empty();
        }
        LocalDate end = now.atZone(zone).toLocalDate().plusDays(1);
        return Optional.of(new ReportPeriod(code, end.minusDays(Long.parseLong(written.group(1))), end, zone));
    }

    /** The quarter of that month: {@code 2026-Q4}. */
    public static String quarterOf(Month month) {
        return month.value().getYear() + "-Q" + ((month.value().getMonthValue() + 2) / 3);
    }

    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    public Instant to() {
        return end.atStartOfDay(zone).toInstant();
    }

    /** What of it has passed, in whole seconds. */
    Span passedBy(Instant now) {
        return WholeSeconds.of(new Span(from(), now.isBefore(to()) ? now : to()));
    }

    Span whole() {
        return new Span(from(), to());
    }

    List<Span> days() {
        return first.datesUntil(end)
                .map(day -> new Span(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant()))
                .toList();
    }
}
