package jp.orikaeshi.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What went wrong with a request, as RFC 9457 writes it.
 *
 * @param type {@code urn:orikaeshi:problem:<code>}, for programs to tell problems apart
 * @param title the kind of problem in the reader's language
 * @param detail what is particular about this one; empty if nothing is
 * @param more further members, such as {@code errors}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> more) {
    public static final String MEDIA_TYPE = "application/problem+json";
    static final String URN = "urn:orikaeshi:problem:";

    public Problem {
        more = Map.copyOf(more);
    }

    /** The last part of the type. */
    @JsonIgnore
    public String code() {
        return type.substring(URN.length());
    }
}
