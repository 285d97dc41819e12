package jp.orikaeshi.scenario;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.orikaeshi.scenario.RestApi.Mishap;

/**
 * Call-backs that are all due in the same minute, two desks of which one is killed now and then, and a carrier that
 * refuses, fails, answers late, reports twice, out of order or never.
 */
public final class Storm implements AutoCloseable {
    private static final String LINE = "+81312345678";
    private static final int CALLERS_AT_ONCE = 4;
    private static final int ONE_IN_NEVER_THERE = 20;
    private static final int CALLS_FOR_EACH = 10;
    private static final Duration AFTERMATH = Duration.ofSeconds(6);
    private static final Duration LEAST_PATIENCE = Duration.ofMinutes(4);

    /** Whoever waits for a call, with what has become of it so far. */
    private static final String BOARD =
            "select c.number || ': ' || (select string_agg(lower(outcome) || case when outcome = 'DIALLING'"
                    + " then concat(' (', step, ' ', call_sid, ' unsure until ', unsure_until, ', to do: ', (select string_agg(concat_ws(' ',"
                    + " w.kind, w.state, w.due, w.attempts, w.last_error), '; ') from work_item w"
                    + " where w.key in (cast(c.id as text), cast(a.id as text))), ')') else '' end, ', ' order by n)"
                    + " from call_attempt a where a.callback_id = c.id) from callback c"
                    + " where c.state in ('SCHEDULED', 'DIALLING')";

    /** Whoever will be called, or is just called and will be asked about. */
    private static final String STANDING = "select c.number from callback c"
            + " where c.state in ('SCHEDULED', 'DIALLING') and exists (select 1 from work_item w where w.state <> 'DEAD'"
            + " and w.attempts < 5"
            + " and (w.kind = 'callback-dial' and w.key = cast(c.id as text)"
            + " or w.kind = 'callback-turn' and w.key = c.carrier and c.turn_rank is not null or w.kind = 'callback-check'"
            + " and w.key in (select cast(a.id as text) from call_attempt a"
            + " where a.callback_id = c.id and a.outcome = 'DIALLING')))";

    private final Size size;
    private final RandomGenerator luck;
    private final TwoNodes nodes;
    private final FakeCarrier carrier;
    private final Crowd crowd;
    private final Set<String> neverThere;
    private final ScheduledExecutorService roads = Executors.newScheduledThreadPool(8);

    /**
     * How big it is.
     *
     * @param callsPerSecond what the carrier takes
     */
    public record Size(int callbacks, int kills, int engineers, int callsPerSecond, long seed) {}

    /**
     * What came of it.
     *
     * @param placed telephones of engineers that rang
     * @param refused requests for a call that made no telephone ring
     * @param reached customers who talked with an engineer
     * @param onTheBoard customers who were not reached and are still to be called, with the reason on the board
     * @param lost customers of whom nobody thinks any more, or who are said to be reached and never talked
     * @param wrong telephones that rang and should not have, and attempts that were placed twice
     * @param faults what the desk answered badly, and what else nobody expected
     * @param late how much later than its carrier's rate alone allows each call-back was first asked for
     * @param struck how long after the call-backs were due a node was killed, each time
     * @param inDeadHands the same of those that a node had in hand when it was killed: they wait for its lease to end
     * @param mostInASecond requests for a call within any second
     */
    public record Outcome(
            List<Duration> struck,
            int placed,
            int refused,
            int reached,
            List<String> onTheBoard,
            List<String> lost,
            List<String> wrong,
            List<String> faults,
            List<Duration> late,
            List<Duration> inDeadHands,
            int mostInASecond) {}

    public Storm(Size size) throws IOException {
        this.size = size;
        this.luck = new Random(size.seed());
        this.neverThere = IntStream.range(0, size.callbacks())
                .filter(i -> i % ONE_IN_NEVER_THERE == ONE_IN_NEVER_THERE - 1)
                .mapToObj(Storm::customer)
                .collect(Collectors.toUnmodifiableSet());
        this.nodes = new TwoNodes(luck);
        this.carrier = new FakeCarrier(nodes.carrierPort(), nodes.address());
        carrier.webhooks().travelBy(nodes);
        this.crowd = new Crowd(carrier, luck, customers(), neverThere);
    }

    /** Lets it come and pass. */
    public Outcome passes() {
        apply("[]");
        everybodyCalls();
        carrier.reports().travelBy(this::someWay);
        carrier.api().underA(this::mishap);
        nodes.isStormy(true);
        apply(IntStream.range(0, size.engineers()).mapToObj(i -> "e" + i).collect(Collectors.joining(", ", "[", "]")));
        // With engineers on duty; to read a file with as many of them and as many customers takes its time, too.
        Instant due = Instant.now();
        Duration patience = Duration.ofSeconds((long) CALLS_FOR_EACH * size.callbacks() / size.callsPerSecond());
        Instant end = due.plus(patience.compareTo(LEAST_PATIENCE) > 0 ? patience : LEAST_PATIENCE);
        strike();
        while (!calm() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(200_000_000);
        }
        // Whatever rings after that rings for nothing.
        LockSupport.parkNanos(AFTERMATH.toNanos());
        return outcome(due);
    }

    /** Kills, spread over the time in which most of the calls are placed. */
    private void strike() {
        for (int kill = 1; kill <= size.kills(); kill++) {
            int placed = kill * size.callbacks() / (size.kills() + 2);
            while (carrier.api().placings().size() < placed) {
                LockSupport.parkNanos(20_000_000);
            }
            nodes.killOne();
        }
    }

    private boolean calm() {
        return carrier.legs().stream().allMatch(Leg::over)
                && crowd.joined().size() >= size.callbacks() - neverThere.size()
                && nodes.rows("select state from callback where state = 'REACHED'")
                                .size()
                        >= size.callbacks() - neverThere.size();
    }

    private Outcome outcome(Instant due) {
        List<String> wrong = new ArrayList<>(crowd.wrongRings());
        wrong.addAll(crowd.placedTwice());
        List<String> faults = new ArrayList<>(carrier.webhooks().faults());
        faults.addAll(carrier.api().faults());
        faults.addAll(crowd.faults());
        int placed = (int) carrier.legs().stream()
                .filter(leg -> leg.direction == Leg.Direction.API)
                .count();
        List<RestApi.Placing> placings = carrier.api().placings();
        Promptness promptness = new Promptness(due, size.callsPerSecond(), nodes, placings);
        return new Outcome(
                nodes.kills().stream().map(kill -> Duration.between(due, kill)).toList(),
                placed,
                placings.size() - placed,
                crowd.joined().size(),
                nodes.rows(BOARD),
                lost(),
                wrong,
                faults,
                promptness.late(),
                promptness.inDeadHands(),
                promptness.mostInASecond());
    }

    /** Whoever the desk says it reached and did not, or did and does not know, or will not call any more. */
    private List<String> lost() {
        List<String> reached = nodes.rows("select number from callback where state = 'REACHED'");
        List<String> standing = nodes.rows(STANDING);
        List<String> lost = new ArrayList<>();
        for (String number : customers()) {
            boolean talked = crowd.joined().contains(number);
            if (talked != reached.contains(number)) {
                lost.add(number + (talked ? " talked, and the desk does not know" : " is said to be reached"));
            } else if (!talked && !standing.contains(number)) {
                lost.add(number + " is forgotten");
            }
        }
        return lost;
    }

    private Optional<Mishap> mishap() {
        double chance = luck.nextDouble();
        if (chance < 0.05) {
            return Optional.of(Mishap.TOO_MANY_REQUESTS);
        } else if (chance < 0.08) {
            return Optional.of(Mishap.ERROR);
        } else if (chance < 0.11) {
            return Optional.of(Mishap.ERROR_BUT_RINGS);
        } else if (chance < 0.14) {
            return Optional.of(Mishap.SILENCE_BUT_RINGS);
        } else if (chance < 0.17) {
            return Optional.of(Mishap.LATE);
        } else if (chance < 0.18) {
            return Optional.of(Mishap.HANGS);
        } else if (chance < 0.19) {
            return Optional.of(Mishap.HANGS_BUT_RINGS);
        }
        return Optional.empty();
    }

    private void someWay(Runnable report) {
        double chance = luck.nextDouble();
        if (chance < 0.10) {
            return;
        }
        var unused = roads.schedule(report, luck.nextInt(chance < 0.40 ? 4_000 : 50), TimeUnit.MILLISECONDS);
        if (chance > 0.85) {
            unused = roads.schedule(report, luck.nextInt(6_000), TimeUnit.MILLISECONDS);
        }
    }

    private void everybodyCalls() {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS_AT_ONCE);
        try {
            List<Future<?>> calls = IntStream.range(0, size.callbacks())
                    .<Future<?>>mapToObj(i -> callers.submit(() -> call(i)))
                    .toList();
            for (Future<?> call : calls) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a caller was not served", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            callers.shutdownNow();
        }
        List<String> asked = nodes.rows("select number from callback");
        if (asked.size() != size.callbacks()) {
            throw new AssertionError(asked.size() + " call-backs for " + size.callbacks() + " callers");
        }
    }

    private void call(int i) {
        new Phone(carrier, customer(i))
                .calls(LINE)
                .presses(100_000 + i + "#")
                .says("山田商店")
                .presses("2")
                .presses("1")
                .isOver();
    }

    private Set<String> customers() {
        return IntStream.range(0, size.callbacks()).mapToObj(Storm::customer).collect(Collectors.toSet());
    }

    private static String customer(int i) {
        return "+81901%07d".formatted(i);
    }

    private static String engineer(int i) {
        return "+81905%07d".formatted(i);
    }

    private void apply(String order) {
        HttpResponse<String> answer = nodes.any().putDeskFile(deskFile(order));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    private String deskFile(String order) {
        String head = """
                plans:
                  - {id: standard, name: スタンダード, calendar: always, promises: {response: PT15M, callback: PT30M, resolution: PT8H}, warnAt: [50, 80], pauseOn: [waiting-customer], availability: 99.9}
                lines: [{number: "%s", brand: 当社, flow: reception, locale: ja, greeting: お電話ありがとうございます。}]
                callback: {retry: [PT5S], give-up: P1D, calls-per-second: %d, customer: {spacing: PT3S, per-hour: 1000}, engineer: {per-hour: 1000}}
                duty: {order: %s, ring: PT10S, rounds: 3, pause: PT2S}
                """.formatted(LINE, size.callsPerSecond(), order);
        return head
                + all(
                        "engineers:",
                        size.engineers(),
                        i -> "  - {login: e%d, name: 当番%d, phone: \"%s\", roles: [engineer]}"
                                .formatted(i, i, engineer(i)))
                + all(
                        "customers:",
                        size.callbacks(),
                        i ->
                                "  - {number: \"%d\", name: 株式会社山田商店, reading: ヤマダショウテン, plan: standard, contacts: [{name: 担当者, reading: タントウシャ, phone: \"%s\"}]}"
                                        .formatted(100_000 + i, customer(i)));
    }

    private static String all(String what, int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", what + "\n", "\n"));
    }

    @Override
    public void close() throws IOException {
        crowd.close();
        roads.shutdownNow();
        carrier.close();
        nodes.close();
    }
}
