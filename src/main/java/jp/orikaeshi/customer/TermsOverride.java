package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Duration;
import java.util.List;
import jp.orikaeshi.persistence.JsonbConverter;
import org.jspecify.annotations.Nullable;

/**
 * What is promised otherwise than the plan says. What is null stays as it is. Those of a plan are read first, then those
 * of the customer's contract, each in their order: where two that apply say the same, the later one holds.
 *
 * @param trouble code of the only trouble for which it holds; null: for all
 * @param priority the only priority for which it holds; null: for all
 * @param calendar {@code always}, or the id of the calendar whose hours count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermsOverride(
        @Nullable String trouble,
        @Nullable Priority priority,
        @Nullable String calendar,
        @Nullable Duration response,
        @Nullable Duration callback,
        @Nullable Duration resolution,
        @Nullable Duration update) {

    /** Whether it holds for a ticket about this. */
    @JsonIgnore
    public boolean holds(@Nullable String about, Priority at) {
        return (trouble == null || trouble.equals(about)) && (priority == null || priority == at);
    }

    /** In a {@code jsonb} column. */
    @Converter
    public static class Column extends JsonbConverter<List<TermsOverride>>
            implements AttributeConverter<List<TermsOverride>, Object> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
