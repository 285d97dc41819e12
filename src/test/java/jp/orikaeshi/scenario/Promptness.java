package jp.orikaeshi.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How soon call-backs that were all due at once were asked of a carrier that takes so many calls a second. */
final class Promptness {
    private final Instant due;
    private final int perSecond;
    private final List<Instant> all;
    private final List<Instant> prompt = new ArrayList<>();
    private final List<Instant> held = new ArrayList<>();

    Promptness(Instant due, int perSecond, TwoNodes nodes, List<RestApi.Placing> placings) {
        this.due = due;
        this.perSecond = perSecond;
        this.all = placings.stream().map(RestApi.Placing::at).sorted().toList();
        Map<String, Instant> asked = new HashMap<>();
        placings.forEach(placing -> asked.merge(
                placing.url().replaceFirst(".*([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1"),
                placing.at(),
                (one, other) -> one.isBefore(other) ? one : other));
        for (String first : nodes.rows("select id || ' ' || callback_id from call_attempt where n = 1")) {
            String[] attempt = first.split(" ", -1);
            Instant at = asked.get(attempt[0]);
            if (at != null) {
                (nodes.heldByDead().contains(attempt[1]) ? held : prompt).add(at);
            }
        }
    }

    /** Beyond what the carrier's rate allows, of those that no node died over. */
    List<Duration> late() {
        return beyondTheRate(prompt);
    }

    List<Duration> inDeadHands() {
        return beyondTheRate(held);
    }

    private List<Duration> beyondTheRate(List<Instant> some) {
        List<Instant> inOrder = some.stream().sorted(Comparator.naturalOrder()).toList();
        return IntStream.range(0, inOrder.size())
                .mapToObj(i -> Duration.between(allowed(inOrder.get(i)), inOrder.get(i)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .toList();
    }

    /** When the carrier's rate alone would have let this request through: all that came in before it count. */
    private Instant allowed(Instant at) {
        long before = all.stream().filter(at::isAfter).count();
        return due.plus(Duration.ofSeconds(before).dividedBy(perSecond));
    }

    int mostInASecond() {
        return all.stream()
                .mapToInt(start -> (int) all.stream()
                        .filter(at -> !at.isBefore(start) && at.isBefore(start.plusSeconds(1)))
                        .count())
                .max()
                .orElse(0);
    }
}
