package jp.orikaeshi.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a sign of life says of itself: {@code {"status": "start" | "success" | "fail", "exit": 3, "seconds": 92.4, "message": …,
 * "host": …, "version": …}}, each of them if the sender likes. Whatever else comes is a plain sign of life, as it always was.
 *
 * @param exit what the job's program ended with
 * @param seconds how long it took, as the sender says
 * @param host which machine reports
 * @param version of whatever reports
 */
record HeartbeatReport(
        Signal signal,
        @Nullable Integer exit,
        @Nullable Double seconds,
        @Nullable String message,
        @Nullable String host,
        @Nullable String version) {
    private static final int MOST_CHARACTERS = 300;
    private static final double LONGEST_SECONDS = 1e8;

    enum Signal {
        /** It lives, and tells nothing of a run. */
        ALIVE,
        START,
        SUCCESS,
        FAIL
    }

    /** @param body JSON of any shape; null if nothing came with it */
    static HeartbeatReport of(@Nullable String body) {
        JsonNode said = read(body);
        Integer exit = said.path("exit").isInt() ? said.path("exit").asInt() : null;
        return new HeartbeatReport(
                signal(said, exit),
                exit,
                seconds(said.path("seconds")),
                text(said, "message"),
                text(said, "host"),
                text(said, "version"));
    }

    private static Signal signal(JsonNode said, @Nullable Integer exit) {
        return switch (said.path("status").asText().toLowerCase(Locale.ROOT)) {
            case "start" -> Signal.START;
            case "success" -> Signal.SUCCESS;
            case "fail" -> Signal.FAIL;
            default -> exit == null ? Signal.ALIVE : exit == 0 ? Signal.SUCCESS : Signal.FAIL;
        };
    }

    private static @Nullable Double seconds(JsonNode said) {
        double seconds = said.asDouble(-1);
        return said.isNumber() && seconds >= 0 && seconds < LONGEST_SECONDS ? seconds : null;
    }

    private static @Nullable String text(JsonNode said, String field) {
        return Optional.of(said.path(field))
                .filter(JsonNode::isValueNode)
                .map(value -> value.asText("").replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(
                        0,
                        text.offsetByCodePoints(0, Math.min(MOST_CHARACTERS, text.codePointCount(0, text.length())))))
                .orElse(null);
    }

    private static JsonNode read(@Nullable String body) {
        try {
            return body == null ? Json.mapper().nullNode() : Json.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("whoever hands this on has read it", e);
        }
    }
}
