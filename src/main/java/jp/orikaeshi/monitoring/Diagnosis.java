package jp.orikaeshi.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is probably wrong, from what monitoring sees. Pure: the same snapshot always gives the same causes. */
public final class Diagnosis {
    private static final List<Rule> RULES = List.of(
            new UnderMaintenance(),
            new ParentDown(),
            new KnownProviderIncident(),
            new DomainExpired(),
            new DnssecBroken(),
            new NameServersFail(),
            new DnsTrouble(),
            new ProviderOutage(),
            new AccountSuspended(),
            new ServicesStopped(),
            new HostUnreachable(),
            new InboundBlocked(),
            new CertificateTrouble(),
            new TlsBroken(),
            new WrongPage(),
            new SiteDown(),
            new FormAbused(),
            new Blacklisted(),
            new MailPartDown(),
            new MailServerDown(),
            new MailTripFails(),
            new AlertFiring(),
            new CustomerLineDown(),
            new HeartbeatMissing(),
            new JobTrouble(),
            new PacketLoss(),
            new DeviceTrouble(),
            new StrangeDevice(),
            new WellFromElsewhere(),
            new MonitorBlind(),
            new NothingSeen());
    private static final Rule LAST_RESORT = new UnexplainedFailure();

    private Diagnosis() {}

    /**
     * The possible causes, most likely first. Never empty: if nothing is seen, that is the first cause.
     *
     * @param trouble what the caller says is wrong ({@code mail}, {@code site}, {@code network}, {@code security},
     *     {@code other}); it weighs the causes, but invents none. Null if nobody said anything.
     */
    public static List<Cause> of(Snapshot seen, @Nullable String trouble) {
        List<Cause> causes = new ArrayList<>(
                RULES.stream().flatMap(rule -> rule.causes(seen)).toList());
        causes.addAll(unexplained(seen, causes));
        return merged(causes).stream()
                .map(cause -> Emphasis.on(trouble, seen, cause))
                .map(Cause::rounded)
                .sorted(Comparator.comparingDouble(Cause::confidence).reversed())
                .toList();
    }

    private static List<Cause> unexplained(Snapshot seen, List<Cause> causes) {
        Set<String> evidence =
                causes.stream().flatMap(cause -> cause.evidence().stream()).collect(Collectors.toSet());
        return LAST_RESORT
                .causes(seen)
                .filter(cause -> !evidence.contains(cause.evidence().get(0)))
                .toList();
    }

    // Two probes that speak for the same cause of the same asset are one cause with the evidence of both. One that
    // reaches over several assets says what is said of each of them.
    private static List<Cause> merged(List<Cause> causes) {
        Map<String, Cause> byCause = new LinkedHashMap<>();
        for (Cause cause : causes) {
            byCause.merge(cause.cause() + " " + cause.asset(), cause, Diagnosis::merge);
        }
        return byCause.values().stream()
                .filter(cause -> byCause.values().stream().noneMatch(wider -> wider.includes(cause)))
                .toList();
    }

    private static Cause merge(Cause one, Cause other) {
        Cause stronger = one.confidence() >= other.confidence() ? one : other;
        Set<String> evidence = new LinkedHashSet<>(one.evidence());
        evidence.addAll(other.evidence());
        return stronger.seenBy(List.copyOf(evidence));
    }
}
