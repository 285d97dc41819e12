package jp.orikaeshi.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts the days of a calendar one after the other, for people who want to see why time counted or did not. */
final class OpenDays {
    private final Period whole;
    private final List<Stretch> stretches = new ArrayList<>();

    private OpenDays(Period whole) {
        this.whole = whole;
    }

    /**
     * All stretches of that time, without a gap.
     *
     * @param day those of one day, from midnight to midnight
     */
    static List<Stretch> of(Instant from, Instant to, ZoneId zone, Function<LocalDate, List<Stretch>> day) {
        OpenDays days = new OpenDays(new Period(from, to));
        if (to.isAfter(from)) {
            LocalDate last = LocalDate.ofInstant(to, zone);
            for (LocalDate date = LocalDate.ofInstant(from, zone); !date.isAfter(last); date = date.plusDays(1)) {
                day.apply(date).forEach(days::add);
            }
        }
        return List.copyOf(days.stretches);
    }

    private void add(Stretch stretch) {
        stretch.within(whole).ifPresent(part -> {
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).continues(part)) {
                stretches.set(last, stretches.get(last).until(part));
            } else {
                stretches.add(part);
            }
        });
    }
}
