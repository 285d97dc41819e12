package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.HostPort;

/** Places elsewhere that always answer. However many ask at once, each is asked once in a while. */
final class References {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ProbeNetwork network;
    private final List<HostPort> places;
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(true);
    private Instant asked = Instant.MIN;

    References(ProbeNetwork network, List<HostPort> places) {
        this.network = network;
        this.places = List.copyOf(places);
    }

    boolean none() {
        return places.isEmpty();
    }

    /** Whether any of them answers. Places that we may not or cannot ask at all tell nothing: then yes. */
    synchronized CompletableFuture<Boolean> answer(Instant now) {
        if (answer.isDone() && (asked.equals(Instant.MIN) || !now.isBefore(asked.plus(REMEMBERED)))) {
            asked = now;
            List<CompletableFuture<Finding>> looks = places.stream()
                    .map(place ->
                            network.look(ProbeKind.TCP, new Params(Map.of("host", place.host(), "port", place.port()))))
                    .toList();
            answer = CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new))
                    .thenApply(all -> looks.stream().anyMatch(look -> answers(look.join()))
                            || looks.stream().noneMatch(look -> Referee.silent(look.join())));
        }
        return answer;
    }

    // One that refuses the connection is there.
    private static boolean answers(Finding finding) {
        return finding.status() != Status.UNKNOWN && !Referee.silent(finding);
    }
}
