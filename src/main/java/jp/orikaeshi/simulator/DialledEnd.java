package jp.orikaeshi.simulator;

import java.util.Map;
import jp.orikaeshi.voice.CallEnded.Result;

/** What a carrier says at the end of a dialled leg, in a carrier's words. */
final class DialledEnd {
    private DialledEnd() {}

    /** @param joined whether the two persons ever talked */
    static Map<String, String> facts(Result result, boolean joined) {
        String status =
                switch (result) {
                    case COMPLETED -> "completed";
                    case NO_ANSWER -> "no-answer";
                    case BUSY -> "busy";
                    case CANCELLED -> "canceled";
                    case FAILED -> "failed";
                };
        return Map.of("DialCallStatus", status, "DialBridged", Boolean.toString(joined));
    }
}
