package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something is on the customer's own network that does not belong there, or gives out addresses, or has one that another has: a
 * copier on trial, a router that somebody brought. Where the network fails and such a device came shortly before, it is the first
 * thing to have unplugged. Source: a copier whose broken port took a whole office off the net while whoever had allowed it had the
 * day off.
 */
final class StrangeDevice implements Rule {
    private static final Duration SHORTLY = Duration.ofHours(6);
    // It may be seen a little later than what it breaks.
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Duration NEW = Duration.ofDays(1);

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom -> symptom.is(ProbeKind.DEVICES))
                .flatMap(lan -> Stream.of(unknown(lan, seen), told(lan)).flatMap(Optional::stream));
    }

    private static Optional<Cause> unknown(Symptom lan, Snapshot seen) {
        String device = lan.fact("unknown");
        if (device.isEmpty()) {
            return Optional.empty();
        }
        Instant came = Instant.parse(lan.fact("unknownSince"));
        Instant trouble = troubleSince(seen);
        double confidence = trouble == null
                ? came.isAfter(seen.takenAt().minus(NEW)) ? 0.7 : 0.4
                : cameBefore(came, trouble) ? 0.97 : 0.5;
        return Optional.of(CauseText.cause(
                        "unknown-device", confidence, List.of(lan.asset()), came, CauseText.lines(lan.probe()), device)
                .aboutNoneAlone());
    }

    private static boolean cameBefore(Instant came, Instant trouble) {
        return came.isAfter(trouble.minus(SHORTLY)) && came.isBefore(trouble.plus(LATE));
    }

    /** Since when something at the customer's own place fails; null if nothing does. */
    private static @Nullable Instant troubleSince(Snapshot seen) {
        return Symptom.of(seen)
                .filter(symptom ->
                        symptom.asset().provider() == null && symptom.asset().kind() != AssetKind.WEBSITE)
                .filter(symptom -> SignOfLife.missing(symptom)
                        || (symptom.direct() && (symptom.down() || symptom.outcomeIn("packet-loss", "jitter"))))
                .flatMap(symptom -> Stream.ofNullable(symptom.probe().since()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Optional<Cause> told(Symptom lan) {
        return switch (lan.probe().outcome()) {
            case "dhcp-rogue" ->
                Optional.of(
                        lan.speaksFor("dhcp-rogue", 0.96, lan.fact("server")).aboutNoneAlone());
            case "dhcp-several" -> Optional.of(lan.speaksFor("dhcp-rogue", 0.6, lan.fact("dhcp.servers")));
            case "address-conflict" -> Optional.of(lan.speaksFor("address-conflict", 0.7, lan.fact("conflict")));
            case "device-gone" -> Optional.of(lan.speaksFor("device-gone", 0.45, lan.fact("gone")));
            default -> Optional.empty();
        };
    }
}
