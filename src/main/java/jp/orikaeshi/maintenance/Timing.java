package jp.orikaeshi.maintenance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * When work is done, as the desk file writes it: once, or again and again.
 *
 * @param from ISO 8601 with offset, {@code 2026-12-01T01:00+09:00}; null if it comes again
 * @param to exclusive, later than {@code from}
 * @param days such as {@code sun}, {@code third-sun}, {@code daily}; empty if it comes once
 * @param hours of those days, {@code 02:00-05:00}; what ends before it begins, or at the same time, ends on the next day
 * @param zone of the hours; null: the desk's
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Timing(
        @Nullable String from,
        @Nullable String to,
        List<String> days,
        @Nullable String hours,
        @Nullable String zone) {
    public Timing {
        days = days == null ? List.of() : List.copyOf(days);
    }

    public static Timing once(OffsetDateTime from, OffsetDateTime to) {
        return new Timing(
                from.truncatedTo(ChronoUnit.SECONDS).toString(),
                to.withOffsetSameInstant(from.getOffset())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                List.of(),
                null,
                null);
    }

    public static Timing recurring(List<String> days, String hours, @Nullable String zone) {
        return new Timing(null, null, days, hours, zone);
    }

    @JsonIgnore
    public boolean recurs() {
        return from == null;
    }

    /** When it is over for good; nothing for what comes again. */
    Optional<Instant> end() {
        return Optional.ofNullable(to).map(Timing::instant);
    }

    /** The windows that touch this time, the earliest first. */
    Stream<Period> between(Instant earliest, Instant latest, ZoneId deskZone) {
        Stream<Period> all = from != null && to != null
                ? Stream.of(new Period(instant(from), instant(to)))
                : again(earliest, latest, deskZone);
        return all.filter(
                period -> period.from().isBefore(latest) && period.to().isAfter(earliest));
    }

    private Stream<Period> again(Instant earliest, Instant latest, ZoneId deskZone) {
        if (hours == null) {
            return Stream.empty();
        }
        ZoneId there = zone == null ? deskZone : ZoneId.of(zone);
        LocalTime opens = LocalTime.parse(hours.substring(0, 5));
        LocalTime closes = LocalTime.parse(hours.substring(6));
        List<DayRule> rules = days.stream().map(DayRule::of).toList();
        // The window of the day before may reach into the first day.
        LocalDate first = LocalDate.ofInstant(earliest, there).minusDays(1);
        LocalDate last = LocalDate.ofInstant(latest, there);
        return first.datesUntil(last.plusDays(1))
                .filter(date -> rules.stream().anyMatch(rule -> rule.includes(date)))
                .map(date -> new Period(
                        date.atTime(opens).atZone(there).toInstant(),
                        (closes.isAfter(opens) ? date : date.plusDays(1))
                                .atTime(closes)
                                .atZone(there)
                                .toInstant()))
                // A clock put forward may leave nothing of a window.
                .filter(period -> period.from().isBefore(period.to()));
    }

    private static Instant instant(String written) {
        return OffsetDateTime.parse(written).toInstant();
    }
}
