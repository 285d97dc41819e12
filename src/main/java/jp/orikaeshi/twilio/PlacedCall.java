package jp.orikaeshi.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.callback.OutboundCall;

/** One call in the carrier's list. */
record PlacedCall(String sid, String to, String from, Instant created) {
    /** Begins the address of a browser. */
    static final String CLIENT = "client:";

    /** Empty for an entry without a name. One without a time is as new as can be: better asked about than forgotten. */
    static Optional<PlacedCall> read(JsonNode entry) {
        String sid = entry.path("sid").asText("");
        Instant created = Stream.of("date_created", "start_time")
                .map(name -> entry.path(name).asText(""))
                .flatMap(time -> time(time).stream())
                .findFirst()
                .orElse(Instant.MAX);
        return sid.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlacedCall(
                        sid, entry.path("to").asText(""), entry.path("from").asText(""), created));
    }

    /** What rings, as the carrier writes it. */
    static String address(OutboundCall call) {
        return call.client() == null ? call.to().e164() : CLIENT + call.client();
    }

    boolean matches(OutboundCall call) {
        return to.equals(address(call)) && from.equals(call.callerId().e164());
    }

    /** RFC 2822 as the carrier writes it, or ISO 8601. */
    private static Optional<Instant> time(String text) {
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                .flatMap(format -> time(text, format).stream())
                .findFirst();
    }

    private static Optional<Instant> time(String text, DateTimeFormatter format) {
        try {
            return Optional.of(OffsetDateTime.parse(text, format).toInstant());
        } catch (DateTimeException notSo) {
            return Optional.empty();
        }
    }
}
