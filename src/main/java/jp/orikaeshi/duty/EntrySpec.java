package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/** What people enter beside the plan. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OverrideSpec.class, name = OverrideSpec.KIND),
    @JsonSubTypes.Type(value = AbsenceSpec.class, name = AbsenceSpec.KIND),
    @JsonSubTypes.Type(value = SwapSpec.class, name = SwapSpec.KIND)
})
public sealed interface EntrySpec permits OverrideSpec, AbsenceSpec, SwapSpec {
    /** Whom it is about. */
    String engineer();

    Instant from();

    /** Exclusive. */
    Instant to();

    @Nullable
    String reason();

    /** {@code override}, {@code absence} or {@code swap}. */
    @JsonIgnore
    String kind();

    /** Logins of everybody whom it names. */
    default Stream<String> people() {
        return Stream.of(engineer());
    }

    /** From the first moment that it is about to the last. */
    default Period reach() {
        return new Period(from(), to());
    }

    /** What it does to the order of calls between these. */
    default Stream<Alteration> alterations(UUID id, Instant earliest, Instant latest) {
        return Stream.empty();
    }

    /** Who is away between these because of it. */
    default Stream<Roster.Away> aways(Instant earliest, Instant latest) {
        return Stream.empty();
    }
}
