package jp.orikaeshi.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.time.HolidayRule;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.RecurringHours;
import org.jspecify.annotations.Nullable;

/**
 * The duty plan as it counts from one moment until the next edition.
 *
 * @param layers from the bottom to the top; the topmost one that counts and has somebody decides
 * @param cover hours in which somebody has to be on duty; null: always
 * @param callable logins of those who can be called at all
 */
record Edition(Instant from, List<Layer> layers, @Nullable RecurringHours cover, Set<String> callable) {
    Edition {
        layers = List.copyOf(layers);
        callable = Set.copyOf(callable);
    }

    static Edition of(Instant from, EditionSpec spec, ZoneId deskZone) {
        ZoneId zone = spec.zone() == null ? deskZone : ZoneId.of(spec.zone());
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer(Layer.BASE, spec.order(), spec.rotation(), null, zone));
        spec.layers().forEach(layer -> layers.add(layer(layer, spec, zone)));
        RecurringHours cover = spec.cover() == null ? null : hours(spec, spec.cover(), zone);
        return new Edition(from, layers, cover, Set.copyOf(spec.callable()));
    }

    private static Layer layer(LayerSpec layer, EditionSpec spec, ZoneId deskZone) {
        ZoneId zone = layer.zone() == null ? deskZone : ZoneId.of(layer.zone());
        return new Layer(layer.id(), layer.order(), layer.rotation(), hours(layer, spec, zone), zone);
    }

    private static @Nullable RecurringHours hours(LayerSpec layer, EditionSpec spec, ZoneId zone) {
        if (layer.calendar() != null) {
            return hours(spec, layer.calendar(), zone);
        }
        boolean always = layer.hours().isEmpty() && layer.holidays() == null;
        return always
                ? null
                : RecurringHours.of(layer.hours(), layer.rule(), Holidays.japan(), layer.companyHolidays(), zone);
    }

    private static RecurringHours hours(EditionSpec spec, String calendar, ZoneId zone) {
        CalendarDefinition written = Objects.requireNonNull(spec.calendars().get(calendar), calendar);
        return RecurringHours.of(
                        written.hours(),
                        HolidayRule.NOT,
                        written.holidays() == null ? Holidays.none() : Holidays.japan(),
                        written.closed(),
                        zone)
                .except(written.exceptions());
    }

    boolean wantsSomebody(Instant at) {
        return cover == null || cover.cover(at);
    }

    /** Until when nothing about it changes, or may not change. */
    Instant steadyUntil(Instant at) {
        Instant edge = cover == null ? Instant.MAX : cover.steadyUntil(at);
        return layers.stream()
                .map(layer -> layer.steadyUntil(at))
                .reduce(edge, (one, other) -> one.isBefore(other) ? one : other);
    }
}
