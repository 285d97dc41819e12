package jp.orikaeshi.monitoring.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a registry's answer about a domain (RFC 9083 section 5.3). */
final class RdapAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RdapAnswer() {}

    /** What it says; empty if it is not about a domain. */
    static Optional<Registration> read(byte[] answer) {
        JsonNode domain;
        try {
            domain = JSON.readTree(answer);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return domain.path("objectClassName").asText().equals("domain")
                ? Optional.of(new Registration(
                        expires(domain),
                        each(domain, "status").map(JsonNode::asText).toList(),
                        registrar(domain),
                        each(domain, "nameservers")
                                .map(server -> DnsValueDecoder.host(
                                        server.path("ldhName").asText()))
                                .toList()))
                : Optional.empty();
    }

    private static Optional<Instant> expires(JsonNode domain) {
        return each(domain, "events")
                .filter(event -> event.path("eventAction").asText().equals("expiration"))
                .map(event -> event.path("eventDate").asText())
                .flatMap(date -> instant(date).stream())
                .findFirst();
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // A jCard (RFC 7095) is a list of properties, each [name, parameters, type, value].
    private static Optional<String> registrar(JsonNode domain) {
        return each(domain, "entities")
                .filter(entity ->
                        each(entity, "roles").anyMatch(role -> role.asText().equals("registrar")))
                .flatMap(entity -> children(entity.path("vcardArray").path(1)))
                .filter(property -> property.path(0).asText().equals("fn"))
                .map(property -> LineConversation.printable(property.path(3).asText()))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static Stream<JsonNode> each(JsonNode parent, String list) {
        return children(parent.path(list));
    }

    private static Stream<JsonNode> children(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The bootstrap of IANA (RFC 9224): top-level domains, and where their registries are asked. */
    static List<JsonNode> services(byte[] bootstrap) throws IOException {
        return each(JSON.readTree(bootstrap), "services").toList();
    }
}
