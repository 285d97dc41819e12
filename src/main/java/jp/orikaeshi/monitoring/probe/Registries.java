package jp.orikaeshi.monitoring.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Which registry to ask about a domain: IANA's list of RDAP servers, which is shipped as data with its source and
 * licence, and JPRS, which has no RDAP server on that list and answers by WHOIS.
 */
final class Registries {
    private static final RegistryServer JPRS = new RegistryServer.Whois("whois.jprs.jp", RegistryServer.WHOIS_PORT);
    private static final Map<String, RegistryServer> SHIPPED = shipped();

    private Registries() {}

    /** The registry of the longest ending that has one; empty if none is known. */
    static Optional<RegistryServer> of(String domain) {
        for (String end = parent(domain); !end.isEmpty(); end = parent(end)) {
            RegistryServer server = SHIPPED.get(end);
            if (server != null) {
                return Optional.of(server);
            }
        }
        return Optional.empty();
    }

    private static String parent(String name) {
        return name.contains(".") ? name.substring(name.indexOf('.') + 1) : "";
    }

    private static Map<String, RegistryServer> shipped() {
        Map<String, RegistryServer> servers = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Registries.class.getResourceAsStream("/registries/dns.json"))) {
            for (JsonNode service : RdapAnswer.services(file.readAllBytes())) {
                RegistryServer server = server(service.path(1));
                service.path(0).forEach(end -> servers.put(end.asText(), server));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        servers.put("jp", JPRS);
        return Map.copyOf(servers);
    }

    // RFC 9224 section 3: of several, the encrypted one.
    private static RegistryServer server(JsonNode urls) {
        String url = StreamSupport.stream(urls.spliterator(), false)
                .map(JsonNode::asText)
                .filter(address -> address.startsWith("https:"))
                .findFirst()
                .orElseGet(() -> urls.path(0).asText());
        return RegistryServer.of(url).orElseThrow();
    }
}
