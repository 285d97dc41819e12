package jp.orikaeshi.duty.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.duty.Roster;
import jp.orikaeshi.time.Period;

/** A row of the calendar: one day, or one week. */
public record DutyRow(List<LocalDate> days, Period during, List<DutyBar> bars) {
    static DutyRow of(LocalDate first, int length, Roster roster, ZoneId zone) {
        Period during = new Period(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(length).atStartOfDay(zone).toInstant());
        return new DutyRow(
                Stream.iterate(first, day -> day.plusDays(1)).limit(length).toList(),
                during,
                DutyCalendar.told(roster.shifts(during.from(), during.to())).stream()
                        .map(shift -> DutyBar.of(shift, during))
                        .toList());
    }

    /** Where that moment is; empty if it is in another row. */
    public Optional<String> place(Instant moment) {
        return during.covers(moment) ? Optional.of(DutyBar.at(moment, during)) : Optional.empty();
    }
}
