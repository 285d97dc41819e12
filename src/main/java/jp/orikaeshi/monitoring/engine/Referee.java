package jp.orikaeshi.monitoring.engine;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.monitoring.OwnNetwork;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.Settings;

/**
 * Checks our own network before anybody is blamed. What says nothing while ours fails is unknown, never down. Where the
 * operator names references they decide, before a failure is believed and whenever nearly everything is silent;
 * where not, {@link Neighbours} do. What is not ours as a whole a {@link SecondLook} may still acquit.
 */
@ApplicationScoped
public class Referee {
    private static final Logger LOG = Logger.getLogger(Referee.class.getName());
    private static final Set<String> SILENT = Set.of(
            "timeout",
            "no-reply",
            "host-unreachable",
            "network-unreachable",
            "dns-timeout",
            "dns-servfail",
            "resolver-unreachable");

    @Inject
    ProbeNetwork network;

    @Inject
    Settings settings;

    @Inject
    OwnNetwork own;

    @Inject
    SecondLook second;

    private final Neighbours neighbours = new Neighbours();

    @SuppressWarnings("NullAway.Init")
    private References references;

    @PostConstruct
    void open() {
        references = new References(network, settings.references());
    }

    /** Whether nothing came back that could only come from the other side. A check of several steps tells where it ended. */
    static boolean silent(Finding finding) {
        return SILENT.contains(finding.evidence().getOrDefault("reason", finding.outcome()));
    }

    /**
     * What the finding is worth.
     *
     * @param lastTry whether one more failure is believed
     */
    CompletableFuture<Finding> judge(Watched watched, boolean lastTry, Finding finding, Instant now) {
        CompletableFuture<Finding> worth = byOurNetwork(watched, lastTry, finding, now);
        return lastTry ? worth.thenCompose(seen -> second.at(watched, seen)) : worth;
    }

    private CompletableFuture<Finding> byOurNetwork(Watched watched, boolean lastTry, Finding finding, Instant now) {
        Optional<String> place = place(watched, finding);
        if (place.isEmpty()) {
            return CompletableFuture.completedFuture(finding);
        }
        boolean silent = silent(finding);
        neighbours.heard(place.get(), watched.customer(), watched.provider(), silent, now);
        boolean suspected = neighbours.allSilent();
        if (references.none()) {
            return CompletableFuture.completedFuture(worth(finding, suspected, now));
        }
        boolean inDoubt = suspected || own.faultySince().isPresent() || (silent && lastTry);
        return inDoubt
                ? references.answer(now).thenApply(answers -> worth(finding, !answers, now))
                : CompletableFuture.completedFuture(finding);
    }

    private Finding worth(Finding finding, boolean ours, Instant now) {
        if (own.found(ours, now)) {
            LOG.log(Level.WARNING, ours ? "our own network seems to fail" : "our own network works again");
        }
        return ours && silent(finding)
                ? Finding.unknown("own-network", "our own network fails; the check itself: " + finding.detail())
                        .with(finding.evidence())
                : finding;
    }

    /** Where it went; nothing for what is reported to us, and for what we did not ask at all. */
    private static Optional<String> place(Watched watched, Finding finding) {
        if (watched.kind() == ProbeKind.HEARTBEAT
                || watched.kind() == ProbeKind.ALERT
                || watched.kind() == ProbeKind.DEVICES
                || finding.outcome().equals("address-refused")
                || finding.outcome().equals("params-invalid")) {
            return Optional.empty();
        }
        Params params = watched.params();
        return Optional.ofNullable(finding.evidence().get("address"))
                .or(() -> params.text("host"))
                .or(() -> params.text("name"))
                .or(() -> params.text("url").map(Referee::host));
    }

    // Not by URI, which refuses what browsers take.
    private static String host(String url) {
        return url.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
    }
}
