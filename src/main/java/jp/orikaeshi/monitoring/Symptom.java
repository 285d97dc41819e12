package jp.orikaeshi.monitoring;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One probe with the asset it belongs to, seen as a sign of something. */
record Symptom(AssetStatus asset, ProbeStatus probe) {

    /** What fails. */
    static Stream<Symptom> of(Snapshot seen) {
        return ofAll(seen).filter(Symptom::failing);
    }

    /** What every probe sees, also that all is well. */
    static Stream<Symptom> ofAll(Snapshot seen) {
        return seen.assets().stream().flatMap(Symptom::ofAll);
    }

    static Stream<Symptom> ofAll(AssetStatus asset) {
        return asset.probes().stream().map(probe -> new Symptom(asset, probe));
    }

    /** Whether it asks for a page. */
    boolean asksForPage() {
        return is(ProbeKind.HTTP) || is(ProbeKind.CONTENT);
    }

    boolean is(ProbeKind kind) {
        return probe.kind() == kind;
    }

    boolean failing() {
        return probe.status().failing();
    }

    boolean down() {
        return probe.status() == Status.DOWN;
    }

    boolean up() {
        return probe.status() == Status.UP;
    }

    /** It fails while somebody works on it, as announced. */
    boolean workedOn() {
        return probe.status() == Status.MAINTENANCE;
    }

    boolean outcomeIn(String... outcomes) {
        return Stream.of(outcomes).anyMatch(probe.outcome()::equals);
    }

    boolean outcomeStarts(String prefix) {
        return probe.outcome().startsWith(prefix);
    }

    /** A fact that the check noted; empty if it did not. */
    String fact(String name) {
        return probe.evidence().getOrDefault(name, "");
    }

    /**
     * Whether the probe goes to the machine itself: not to the DNS, not through several machines, nor does it wait for what
     * others report.
     */
    boolean direct() {
        return switch (probe.kind()) {
            case DNS, DNSBL, DOMAIN, MAILTRIP, HEARTBEAT, ALERT, DEVICES -> false;
            case HTTP, CONTENT, TCP, TLS, SMTP, IMAP, POP3, PING, SNMP -> true;
        };
    }

    /** Whether it asks for a service, not only for the machine. */
    boolean service() {
        return direct() && !is(ProbeKind.PING) && !is(ProbeKind.SNMP);
    }

    /** Nothing came back at all. */
    boolean unanswered() {
        return down() && outcomeIn("timeout", "no-reply", "host-unreachable");
    }

    /** The machine answered, and only to say no. */
    boolean turnedAway() {
        return down() && outcomeIn("refused", "reset", "closed");
    }

    /** Where it went: the address connected to, else the name, else the target as entered. */
    String place() {
        String address = fact("address");
        return address.isEmpty() ? WatchedName.of(probe).orElse(probe.target()) : address;
    }

    /** Whether an outage of its provider is known already. */
    boolean providerIsDown() {
        return asset.providerDown() != null;
    }

    boolean sameProvider(Symptom other) {
        return Objects.equals(asset.provider(), other.asset.provider());
    }

    /** The cause it speaks for. A failure that is not confirmed yet counts a little less. */
    Cause speaksFor(String code, double confidence, Object... facts) {
        return together(List.of(this), code, confidence, facts);
    }

    /**
     * The one cause that several symptoms speak for together, with the evidence of all. If they belong to several assets
     * it is about none in particular and names them all.
     *
     * @param symptoms at least one
     */
    static Cause together(Collection<Symptom> symptoms, String code, double confidence, Object... facts) {
        return CauseText.cause(
                code,
                symptoms.stream().anyMatch(symptom -> symptom.probe.confirmed()) ? confidence : confidence * 0.95,
                symptoms.stream().map(Symptom::asset).distinct().toList(),
                since(symptoms),
                symptoms.stream()
                        .flatMap(symptom -> CauseText.lines(symptom.probe).stream())
                        .distinct()
                        .toList(),
                facts);
    }

    private static @Nullable Instant since(Collection<Symptom> symptoms) {
        return symptoms.stream()
                .filter(Symptom::failing)
                .flatMap(symptom -> Stream.ofNullable(symptom.probe.since()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
