package jp.orikaeshi.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a desk file differs from what the desk has now.
 *
 * @param path where, by keys that people know: {@code customers[100234].assets[web].name}
 * @param from what the desk has; null if it is new
 * @param to what the file says; null if the file no longer has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(
        String path,
        Change change,
        @Nullable JsonNode from,
        @Nullable JsonNode to) {

    public enum Change {
        ADD,
        REMOVE,
        CHANGE,
        /** The same entries, in another order. */
        REORDER;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
