package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Two engineers change places.
 *
 * @param engineer who asks, and would be on duty from {@code from} to {@code to}
 * @param with who takes over then
 * @param backFrom when {@code engineer} takes over from {@code with} in return; null, like {@code backTo}: never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SwapSpec(
        String engineer,
        Instant from,
        Instant to,
        String with,
        @Nullable Instant backFrom,
        @Nullable Instant backTo,
        @Nullable String reason)
        implements EntrySpec {
    static final String KIND = "swap";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Stream<String> people() {
        return Stream.of(engineer, with);
    }

    /** What is given in return. */
    public Optional<Period> back() {
        return backFrom == null || backTo == null ? Optional.empty() : Optional.of(new Period(backFrom, backTo));
    }

    @Override
    public Period reach() {
        Period given = new Period(from, to);
        return back().map(back -> new Period(
                        from.isBefore(back.from()) ? from : back.from(), to.isAfter(back.to()) ? to : back.to()))
                .orElse(given);
    }

    @Override
    public Stream<Alteration> alterations(UUID id, Instant earliest, Instant latest) {
        Stream<Alteration> given = new Period(from, to)
                .within(earliest, latest).stream().map(during -> new Alteration.Exchange(id, during, with, engineer));
        Stream<Alteration> taken = back().flatMap(back -> back.within(earliest, latest)).stream()
                .map(during -> new Alteration.Exchange(id, during, engineer, with));
        return Stream.concat(given, taken);
    }
}
