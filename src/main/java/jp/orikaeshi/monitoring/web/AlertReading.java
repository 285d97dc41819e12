package jp.orikaeshi.monitoring.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.orikaeshi.monitoring.Alert;
import jp.orikaeshi.monitoring.Alert.Severity;
import org.jspecify.annotations.Nullable;

/** Reads what other monitoring systems send. Pure. Every method throws {@link Unreadable} for what it cannot read. */
final class AlertReading {
    private static final int MOST_CHARACTERS = 500;
    // The database knows no time much later, and nobody means one.
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Set<String> MILD =
            Set.of("warning", "warn", "info", "information", "informational", "none", "low", "notice", "debug");
    private static final Set<String> OVER = Set.of("resolved", "ok", "recovered", "closed", "0");
    private static final Set<String> FIRING = Set.of("firing", "problem", "alerting", "triggered", "open", "1");
    // Zabbix: 0 not classified, 1 information, 2 warning, 3 average, 4 high, 5 disaster.
    private static final Set<String> MILD_BY_NUMBER = Set.of("0", "1", "2");

    private AlertReading() {}

    /**
     * The webhook of Prometheus' Alertmanager, which Grafana sends too.
     *
     * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">its documentation</a>
     */
    static List<Alert> alertmanager(JsonNode body, Instant now) throws Unreadable {
        JsonNode alerts = body.path("alerts");
        if (!alerts.isArray()) {
            throw new Unreadable("alerts");
        }
        Stream.Builder<Alert> read = Stream.builder();
        for (int i = 0; i < alerts.size(); i++) {
            JsonNode alert = alerts.get(i);
            String at = "alerts[" + i + "].";
            JsonNode labels = alert.path("labels");
            boolean over = over(alert, "status", at);
            Instant started = time(alert, "startsAt", at).orElse(now);
            read.add(new Alert(
                    text(alert, "fingerprint").orElseGet(() -> labelled(labels)),
                    text(labels, "alertname").orElse("alert"),
                    severity(text(labels, "severity")),
                    join(
                            text(alert.path("annotations"), "summary")
                                    .or(() -> text(alert.path("annotations"), "description")),
                            text(labels, "instance")),
                    started,
                    over
                            ? time(alert, "endsAt", at)
                                    .filter(end -> !end.isAfter(now))
                                    .orElse(now)
                            : null));
        }
        return read.build().toList();
    }

    /** A Zabbix webhook that sends macros under the names of the operator's guide. An event has one number for ever. */
    static List<Alert> zabbix(JsonNode body, Instant now) throws Unreadable {
        boolean over = over(body, "value", "");
        return List.of(new Alert(
                text(body, "event_id").orElseThrow(() -> new Unreadable("event_id")),
                text(body, "name").orElseThrow(() -> new Unreadable("name")),
                text(body, "nseverity").filter(MILD_BY_NUMBER::contains).isPresent()
                        ? Severity.WARNING
                        : Severity.CRITICAL,
                join(text(body, "host"), text(body, "opdata")),
                null,
                over ? now : null));
    }

    /** {@code {"id", "status": "firing|resolved", "name", "severity", "summary", "at"}}, or a list of them. */
    static List<Alert> generic(JsonNode body, Instant now) throws Unreadable {
        List<JsonNode> reports =
                body.isArray() ? StreamSupport.stream(body.spliterator(), false).toList() : List.of(body);
        Stream.Builder<Alert> read = Stream.builder();
        for (int i = 0; i < reports.size(); i++) {
            JsonNode report = reports.get(i);
            String where = body.isArray() ? "[" + i + "]." : "";
            String id = text(report, "id").orElseThrow(() -> new Unreadable(where + "id"));
            boolean over = over(report, "status", where);
            Instant at = time(report, "at", where).orElse(now);
            read.add(new Alert(
                    id,
                    text(report, "name").orElse(id),
                    severity(text(report, "severity")),
                    text(report, "summary").orElse(""),
                    over ? null : at,
                    over ? at : null));
        }
        return read.build().toList();
    }

    private static boolean over(JsonNode node, String field, String where) throws Unreadable {
        String said = text(node, field).orElse("").toLowerCase(Locale.ROOT);
        if (!OVER.contains(said) && !FIRING.contains(said)) {
            throw new Unreadable(where + field);
        }
        return OVER.contains(said);
    }

    // A word that we do not know is rather too loud than not heard.
    private static Severity severity(Optional<String> said) {
        return said.map(word -> word.toLowerCase(Locale.ROOT))
                .filter(MILD::contains)
                .map(mild -> Severity.WARNING)
                .orElse(Severity.CRITICAL);
    }

    private static Optional<Instant> time(JsonNode node, String field, String where) throws Unreadable {
        String said = text(node, field).orElse(null);
        if (said == null) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(said).toInstant();
            if (time.isAfter(LATEST)) {
                throw new Unreadable(where + field);
            }
            // The year 1 is how Go writes that there is none.
            return Optional.of(time).filter(known -> known.isAfter(Instant.EPOCH));
        } catch (DateTimeException e) {
            throw new Unreadable(where + field);
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(cut(value.asText())).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    // Older senders give no fingerprint: the labels are what it is made of.
    private static String labelled(JsonNode labels) {
        TreeMap<String, @Nullable String> sorted = new TreeMap<>();
        labels.properties()
                .forEach(label -> sorted.put(label.getKey(), label.getValue().asText()));
        return cut(sorted.toString());
    }

    private static String join(Optional<String> one, Optional<String> other) {
        return Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(" / "));
    }

    // PostgreSQL's text cannot hold the character NUL.
    private static String cut(String text) {
        String clean = text.replace("\u0000", "").strip();
        return clean.codePointCount(0, clean.length()) <= MOST_CHARACTERS
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, MOST_CHARACTERS));
    }
}
