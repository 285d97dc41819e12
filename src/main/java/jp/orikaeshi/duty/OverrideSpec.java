package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An engineer takes over.
 *
 * @param engineer who is called
 * @param insteadOf who is not called meanwhile; null: nobody in particular, {@code engineer} is called first
 * @param alone whether nobody else is called meanwhile; never together with {@code insteadOf}
 * @param layer id of the only layer that it is about; null: whichever counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OverrideSpec(
        String engineer,
        Instant from,
        Instant to,
        @Nullable String insteadOf,
        boolean alone,
        @Nullable String layer,
        @Nullable String reason)
        implements EntrySpec {
    static final String KIND = "override";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Stream<String> people() {
        return Stream.concat(Stream.of(engineer), Stream.ofNullable(insteadOf));
    }

    @Override
    public Stream<Alteration> alterations(UUID id, Instant earliest, Instant latest) {
        return reach().within(earliest, latest).stream()
                .map(during -> new Alteration.Takeover(id, during, engineer, insteadOf, alone, layer));
    }
}
