package jp.orikaeshi.time;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Time during which a calendar is open, or closed for one reason.
 *
 * @param holiday its name; null unless it is one
 */
public record Stretch(
        Period period, Openness openness, @Nullable String holiday) {
    static Stretch of(Period period, Openness openness) {
        return new Stretch(period, openness, null);
    }

    public boolean open() {
        return openness.counts();
    }

    /** What of it lies in that period; nothing where they only touch. */
    Optional<Stretch> within(Period other) {
        return period.within(other.from(), other.to()).map(part -> new Stretch(part, openness, holiday));
    }

    /** Whether the next one only continues this one, as a night does at midnight. */
    boolean continues(Stretch next) {
        return openness == next.openness
                && Objects.equals(holiday, next.holiday)
                && period.to().equals(next.period.from());
    }

    Stretch until(Stretch next) {
        return new Stretch(new Period(period.from(), next.period.to()), openness, holiday);
    }
}
