package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An engineer is away: whoever follows in the order is called in their place. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AbsenceSpec(
        String engineer, Instant from, Instant to, @Nullable String reason) implements EntrySpec {
    static final String KIND = "absence";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Stream<Roster.Away> aways(Instant earliest, Instant latest) {
        return reach().within(earliest, latest).stream().map(during -> new Roster.Away(engineer, during));
    }
}
