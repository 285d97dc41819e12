package jp.orikaeshi.web.problem;

import java.util.List;
import java.util.Map;

/** A request that cannot be answered as asked. Domain exceptions are mapped to problems in their feature's package. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String detail;
    private final transient Map<String, Object> more;

    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /**
     * @param code names the kind of problem; its title is the text {@code problem.<code>}
     * @param detail for the reader; no personal data, it may be logged
     * @param more further members of the document
     */
    public ProblemException(int status, String code, String detail, Map<String, Object> more) {
        super(status + " " + code + ": " + detail, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.more = Map.copyOf(more);
    }

    /** What was sent is wrong in this one field; {@code detail} says how, in the reader's language. */
    public static ProblemException wrong(String field, String detail) {
        return new ProblemException(
                422, "invalid-request", detail, Map.of("errors", List.of(Map.of("field", field, "detail", detail))));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> more() {
        return more;
    }
}
