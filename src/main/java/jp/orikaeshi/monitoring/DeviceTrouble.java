package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A device says by itself what is wrong with it: an interface without a link or with errors (RFC 2863), a value out of bounds, a
 * restart that nobody ordered, which is over by the time anybody looks. Source: field experience.
 */
final class DeviceTrouble implements Rule {
    private static final Duration LATELY = Duration.ofHours(1);

    @Override
    public Stream<Cause> causes(Snapshot seen) {
        return Symptom.ofAll(seen)
                .filter(symptom -> symptom.is(ProbeKind.SNMP))
                .flatMap(device -> causes(device, seen.takenAt()));
    }

    private static Stream<Cause> causes(Symptom device, Instant now) {
        return switch (device.failing() ? device.probe().outcome() : "") {
            case "interface-down", "interface-missing" ->
                Stream.of(device.speaksFor("interface-down", 0.8, device.fact("interface")));
            case "interface-errors" -> Stream.of(device.speaksFor("interface-errors", 0.7, device.fact("interface")));
            case "snmp-critical", "snmp-unexpected", "snmp-missing" ->
                Stream.of(device.speaksFor("device-value", 0.75, device.fact("reading")));
            case "snmp-warning" -> Stream.of(device.speaksFor("device-value", 0.45, device.fact("reading")));
            default -> restarted(device, now) ? Stream.of(device.speaksFor("device-restarted", 0.65)) : Stream.empty();
        };
    }

    private static boolean restarted(Symptom device, Instant now) {
        String since = device.fact("upSince");
        return !since.isEmpty() && Instant.parse(since).isAfter(now.minus(LATELY));
    }
}
