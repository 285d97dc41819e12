package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.dns.DnsRecordType;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.Place;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.TraitKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what places share with others: the neighbourhood and the network of the address, who serves the name and who
 * takes its mail. For one round: what was asked for one place is not asked again for another.
 */
final class PlaceFinder {
    private static final Duration LIMIT = Duration.ofMillis(2500);
    private static final Set<ProbeKind> MAIL = Set.of(ProbeKind.SMTP, ProbeKind.IMAP, ProbeKind.POP3);

    /** What was answered, also that there is nothing. */
    private record Answer(boolean given, Optional<String> value) {}

    private final DnsClient dns;
    private final @Nullable OriginZone origins;
    private final Map<String, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();

    PlaceFinder(DnsClient dns, @Nullable OriginZone origins) {
        this.dns = dns;
        this.origins = origins;
    }

    /** Of each place what was answered, empty for what it does not have. Never fails. */
    CompletableFuture<Map<UUID, Map<TraitKind, Optional<String>>>> find(List<Place> places) {
        Map<UUID, CompletableFuture<Map<TraitKind, Optional<String>>>> looks = new HashMap<>();
        places.forEach(place -> looks.put(place.probe(), find(place)));
        return CompletableFuture.allOf(looks.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> looks.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, look -> look.getValue().join())));
    }

    private CompletableFuture<Map<TraitKind, Optional<String>>> find(Place place) {
        Map<TraitKind, CompletableFuture<Answer>> looks = new EnumMap<>(TraitKind.class);
        String address = place.address();
        if (address != null) {
            Optional<String> prefix = NetworkPrefix.of(address);
            looks.put(TraitKind.PREFIX, CompletableFuture.completedFuture(new Answer(true, prefix)));
            if (origins != null) {
                looks.put(TraitKind.ASN, prefix.isPresent() ? network(origins, address) : nothing());
            }
        }
        String name = place.name();
        if (name != null) {
            looks.put(TraitKind.NS, domain(DnsRecordType.NS, name));
            looks.put(
                    TraitKind.MX,
                    domain(DnsRecordType.MX, name)
                            .thenApply(
                                    answer -> answer.given() && answer.value().isEmpty() && MAIL.contains(place.kind())
                                            ? new Answer(true, Optional.of(above(name)))
                                            : answer));
        }
        return CompletableFuture.allOf(looks.values().toArray(CompletableFuture[]::new))
                .thenApply(done -> {
                    Map<TraitKind, Optional<String>> found = new EnumMap<>(TraitKind.class);
                    looks.forEach((kind, look) -> {
                        if (look.join().given()) {
                            found.put(kind, look.join().value());
                        }
                    });
                    return found;
                });
    }

    private CompletableFuture<Answer> network(OriginZone zone, String address) {
        return zone.nameOf(address)
                .map(name -> ask(DnsRecordType.TXT, name)
                        .thenApply(answer ->
                                new Answer(answer.given(), answer.value().flatMap(OriginZone::network))))
                .orElseGet(PlaceFinder::nothing);
    }

    // A host is part of a zone that begins some labels above it.
    private CompletableFuture<Answer> domain(DnsRecordType type, String name) {
        return ask(type, name).thenCompose(answer -> {
            String above = above(name);
            return answer.given() && answer.value().isEmpty() && !above.equals(name)
                    ? domain(type, above)
                    : CompletableFuture.completedFuture(new Answer(
                            answer.given(),
                            answer.value().filter(host -> !host.isEmpty()).map(PlaceFinder::above)));
        });
    }

    private CompletableFuture<Answer> ask(DnsRecordType type, String name) {
        return asked.computeIfAbsent(
                type.name() + " " + name,
                any -> dns.ask(name, type, LIMIT)
                        .handle((answer, silent) ->
                                silent != null || !(answer.found() || answer.empty() || answer.nameMissing())
                                        ? new Answer(false, Optional.empty())
                                        : new Answer(true, first(answer.values()))));
    }

    // Name servers come in any order; the same one has to be taken every day.
    private static Optional<String> first(List<String> values) {
        return values.stream().sorted().findFirst();
    }

    private static CompletableFuture<Answer> nothing() {
        return CompletableFuture.completedFuture(new Answer(true, Optional.empty()));
    }

    /** The domain that a host belongs to; a name of two labels belongs to itself. */
    static String above(String host) {
        int dot = host.indexOf('.');
        return dot > 0 && host.indexOf('.', dot + 1) > 0 ? host.substring(dot + 1) : host;
    }
}
