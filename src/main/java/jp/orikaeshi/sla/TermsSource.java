package jp.orikaeshi.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import jp.orikaeshi.customer.TermsOverride;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan and a contract say of one promise, as they were when it was given: what holds for each trouble and each
 * priority. Terms carry it, so that a ticket that becomes urgent is given what was agreed for urgent ones then, and not
 * what somebody has written since.
 *
 * @param usual the allowed time where nothing else is said; null: not promised
 * @param calendar {@code always}, or the id of the calendar that counts where nothing else is said
 * @param otherwise what differs, those of the contract behind those of the plan; empty: nothing, and the terms themselves hold
 * @param hours of the calendars that are named, by id; {@code always} has none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TermsSource(
        @Nullable Duration usual, String calendar, List<TermsOverride> otherwise, Map<String, CountedHours> hours) {
    /** The same terms hold whatever a ticket is about. */
    static final TermsSource ONE_FOR_ALL = new TermsSource(null, "always", List.of(), Map.of());

    public TermsSource {
        // Where they are empty they are not written.
        otherwise = otherwise == null ? List.of() : List.copyOf(otherwise);
        hours = hours == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(hours));
    }

    /** The allowed time for a ticket about this; empty if nothing is promised. */
    Optional<Duration> allowed(Promise promise, Subject about) {
        return last(about, each -> of(each, promise)).or(() -> Optional.ofNullable(usual));
    }

    /** When time counts for a ticket about this; null: always. */
    @Nullable
    CountedHours hours(Subject about) {
        return hours.get(last(about, TermsOverride::calendar).orElse(calendar));
    }

    static @Nullable Duration of(TermsOverride terms, Promise promise) {
        return switch (promise) {
            case RESPONSE -> terms.response();
            case CALLBACK -> terms.callback();
            case RESOLUTION -> terms.resolution();
            case UPDATE -> terms.update();
        };
    }

    private <T> Optional<T> last(Subject about, Function<TermsOverride, @Nullable T> said) {
        return otherwise.stream()
                .filter(about::isMeantBy)
                .flatMap(each -> Optional.ofNullable(said.apply(each)).stream())
                .reduce((earlier, later) -> later);
    }
}
