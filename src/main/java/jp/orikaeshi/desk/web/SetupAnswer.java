package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import jp.orikaeshi.desk.DeskOutcome;
import jp.orikaeshi.desk.Difference;
import jp.orikaeshi.document.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of the file, as the page tells it.
 *
 * @param applied false if it was only tried out, or refused
 */
public record SetupAnswer(boolean applied, List<Difference> differences, List<Fault> faults) {
    private static final int LONGEST = 120;

    public SetupAnswer {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }

    static SetupAnswer of(DeskOutcome outcome) {
        if (outcome instanceof DeskOutcome.Refused refused) {
            return new SetupAnswer(false, List.of(), refused.faults());
        }
        return outcome instanceof DeskOutcome.Applied applied
                ? new SetupAnswer(true, applied.differences(), List.of())
                : new SetupAnswer(false, ((DeskOutcome.Tried) outcome).differences(), List.of());
    }

    /** A value of a difference, cut where it is long; empty for none. */
    public static String shown(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
