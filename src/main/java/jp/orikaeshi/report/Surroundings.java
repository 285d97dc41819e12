package jp.orikaeshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.monitoring.HistoryPoint;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.ProbeHistories;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.report.IncidentReportData.Failure;
import jp.orikaeshi.report.Response.Moment;
import org.jspecify.annotations.Nullable;

/** What monitoring saw around an incident, from the history of the probes. */
@ApplicationScoped
public class Surroundings {
    // In this order: what a visitor of a site sees says more to a customer than how long a name took to be found.
    private static final List<ProbeKind> TIMED = List.of(
            ProbeKind.HTTP,
            ProbeKind.SMTP,
            ProbeKind.IMAP,
            ProbeKind.POP3,
            ProbeKind.TCP,
            ProbeKind.PING,
            ProbeKind.DNS);

    @Inject
    Assets assets;

    @Inject
    Outages outages;

    @Inject
    ProbeHistories histories;

    /** What was down for sure between the two, whenever it began. */
    List<Failure> failures(UUID customer, Instant opened, Instant over) {
        Map<UUID, String> names =
                assets.of(customer).stream().collect(Collectors.toMap(Asset::id, Asset::name, (one, two) -> one));
        return outages.during(customer, opened, over.plusNanos(1)).stream()
                .flatMap(outage -> Stream.ofNullable(names.get(outage.asset()))
                        .map(name -> new Failure(name, outage.startedAt(), until(outage.endedAt(), over))))
                .toList();
    }

    // A report of then does not know what came after it.
    private static @Nullable Instant until(@Nullable Instant ended, Instant over) {
        return ended != null && ended.isAfter(over) ? null : ended;
    }

    /**
     * How fast the check was answered that tells most of the trouble: of what was down, also if it was never answered. Only
     * if nothing was down, of something else that was measured.
     *
     * @param causes the diagnosis, the likeliest first
     * @return empty if none of these checks has a time
     */
    Optional<Response> response(
            Snapshot seen, List<Cause> causes, List<Failure> failures, Instant opened, Instant over, Instant now) {
        Set<String> failed = failures.stream().map(Failure::asset).collect(Collectors.toSet());
        List<AssetStatus> worstFirst = seen.assets().stream()
                .sorted(Comparator.comparingInt((AssetStatus asset) -> rank(asset, causes))
                        .thenComparing(asset -> !failed.contains(asset.name()))
                        .thenComparing(asset -> -asset.status().severity()))
                .toList();
        List<AssetStatus> down = worstFirst.stream()
                .filter(asset -> asset.status() == Status.DOWN || failed.contains(asset.name()))
                .toList();
        List<Response> responses = (down.isEmpty() ? worstFirst : down)
                .stream()
                        .flatMap(asset ->
                                telling(asset).map(probe -> response(asset, probe, failures, opened, over, now)))
                        .toList();
        // What was down and has no check on record is said to be unmeasured, before anything else is shown in its
        // place.
        return responses.stream()
                .filter(response -> down.isEmpty() ? response.measured() : response.seen())
                .findFirst()
                .or(() -> responses.stream().findFirst().filter(response -> !down.isEmpty()));
    }

    // Of several that were down, the diagnosis knows best which one the caller misses.
    private static int rank(AssetStatus asset, List<Cause> causes) {
        return IntStream.range(0, causes.size())
                .filter(n -> asset.id().equals(causes.get(n).asset()))
                .findFirst()
                .orElse(causes.size());
    }

    // A check that failed says more than one beside it that was fine.
    private static Stream<ProbeStatus> telling(AssetStatus asset) {
        return asset.probes().stream()
                .filter(probe -> TIMED.contains(probe.kind()))
                .min(Comparator.comparing((ProbeStatus probe) -> probe.status() != Status.DOWN)
                        .thenComparing(probe -> TIMED.indexOf(probe.kind())))
                .stream();
    }

    private Response response(
            AssetStatus asset, ProbeStatus probe, List<Failure> failures, Instant opened, Instant over, Instant now) {
        Instant began = failures.stream()
                .filter(failure -> failure.asset().equals(asset.name()))
                .map(Failure::from)
                .min(Comparator.naturalOrder())
                .filter(opened::isAfter)
                .orElse(opened);
        ResponseWindow window = ResponseWindow.around(began, over, now);
        List<Moment> moments = histories.points(probe.probe(), window.from(), window.to(), window.step()).stream()
                .map(Surroundings::moment)
                .toList();
        return new Response(
                asset.name(),
                CustomerWords.check(probe.kind()),
                probe.target(),
                window.from(),
                window.to(),
                window.step(),
                moments);
    }

    private static Moment moment(HistoryPoint point) {
        Long micros = point.tookMicros();
        return new Moment(point.at(), micros == null ? null : (Double) (micros / 1000.0), point.down() > 0);
    }
}
