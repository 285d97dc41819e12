package jp.orikaeshi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import jp.orikaeshi.scenario.MeasuredCarrier;

/**
 * A hundred customers on the line at the same time, each through the whole flow, and as many engineers: how long
 * webhooks take, whether a ticket is lost, how soon it knows what is broken, how soon an engineer's telephone rings.
 *
 * <p>With the pauses of people, who listen before they press a key and of whom no two dial in the same instant; then
 * all dialling in the same instant; then without any pause, which no telephone does: that is the desk saturated, with its
 * carrier on the same two cores.
 */
final class CallsBench {
    private static final int CALLS = 100;
    private static final Pause NONE = new Pause(Duration.ZERO);
    private static final Pause PAUSE = new Pause(Duration.ofSeconds(4));
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Figures figures;
    private final LoadedDesk loaded;
    private final MeasuredCarrier carrier;

    private CallsBench(Figures figures, LoadedDesk loaded) {
        this.figures = figures;
        this.loaded = loaded;
        this.carrier = loaded.carrier();
    }

    static void run() throws Exception {
        Figures figures = new Figures("calls");
        try (LoadedDesk loaded = LoadedDesk.of(CALLS)) {
            CallsBench bench = new CallsBench(figures, loaded);
            bench.round("warmup", NONE, NONE);
            bench.round("people", PAUSE, PAUSE);
            bench.round("rush", NONE, PAUSE);
            bench.round("saturated", NONE, NONE);
        }
        figures.write();
    }

    /** A hundred callers at once; their engineers pick up as soon as they ring. */
    private void round(String name, Pause beforeDialling, Pause beforeEachKey) throws Exception {
        carrier.webhooks();
        Map<String, Instant> asked = new HashMap<>();
        List<Duration> identifying = new ArrayList<>();
        List<MeasuredCarrier.Ring> rings = new ArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLS);
        try {
            List<Future<MeasuredCarrier.Call>> calls = IntStream.range(0, CALLS)
                    .mapToObj(i -> callers.submit(() -> call(i, beforeDialling, beforeEachKey)))
                    .toList();
            Instant end = Instant.now().plus(PATIENCE);
            while (rings.size() < CALLS && Instant.now().isBefore(end)) {
                rings.addAll(carrier.answerAll());
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            for (Future<MeasuredCarrier.Call> call : calls) {
                asked.put(call.get().sid(), call.get().asked());
                identifying.add(call.get().identifying());
            }
        } finally {
            callers.shutdownNow();
        }
        List<JsonNode> tickets = ticketsOf(asked);
        figures.spread(name + ".webhook", "p95 <= 300 ms, p99 <= 1 s", carrier.webhooks());
        figures.value(name + ".lost", "0", CALLS - tickets.size());
        figures.spread(name + ".dueToDial", "p99 <= 5 s", dialled(tickets, asked, rings));
        figures.spread(name + ".snapshot", "<= 300 ms", identifying);
        figures.spread(name + ".freshChecks", "<= 10 s", between(tickets, "customer-identified", "checks-frozen"));
        if (tickets.stream()
                .anyMatch(ticket -> ticket.path("snapshot").path("assets").isEmpty())) {
            throw new IllegalStateException("a ticket without a snapshot");
        }
        if (!carrier.faults().isEmpty()) {
            throw new IllegalStateException("answered badly: " + carrier.faults());
        }
        tickets.forEach(ticket -> loaded.resolve(ticket.path("number").asLong()));
    }

    private MeasuredCarrier.Call call(int i, Pause beforeDialling, Pause beforeEachKey) {
        beforeDialling.run();
        return carrier.call(
                ManyCustomers.phone(i),
                ManyCustomers.LINE,
                ManyCustomers.number(i),
                ManyCustomers.name(i),
                beforeEachKey);
    }

    /** The tickets of these calls, once their checks are frozen. */
    private List<JsonNode> ticketsOf(Map<String, Instant> asked) {
        Instant end = Instant.now().plusSeconds(30);
        while (true) {
            List<JsonNode> tickets = new ArrayList<>();
            for (JsonNode ticket : loaded.get("/api/v1/tickets?limit=200").path("items")) {
                if (asked.containsKey(ticket.path("call").path("sid").asText())) {
                    tickets.add(ticket);
                }
            }
            boolean frozen = tickets.stream()
                    .allMatch(ticket -> ticket.path("timeline").toString().contains("\"checks-frozen\""));
            if ((frozen && tickets.size() == CALLS) || Instant.now().isAfter(end)) {
                return tickets;
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static List<Duration> dialled(
            List<JsonNode> tickets, Map<String, Instant> asked, List<MeasuredCarrier.Ring> rings) {
        Map<Long, Instant> since = new HashMap<>();
        tickets.forEach(ticket -> since.put(
                ticket.path("number").asLong(),
                asked.get(ticket.path("call").path("sid").asText())));
        return rings.stream()
                .filter(ring -> since.containsKey(ring.ticket()))
                .map(ring -> Duration.between(since.get(ring.ticket()), ring.rang()))
                .toList();
    }

    /** In whole seconds, as the API tells times. */
    private static List<Duration> between(List<JsonNode> tickets, String from, String to) {
        return tickets.stream()
                .flatMap(ticket ->
                        at(ticket, from)
                                .flatMap(start -> at(ticket, to).map(end -> Duration.between(start, end)))
                                .stream())
                .toList();
    }

    private static Optional<OffsetDateTime> at(JsonNode ticket, String kind) {
        return StreamSupport.stream(ticket.path("timeline").spliterator(), false)
                .filter(row -> row.path("kind").asText().equals(kind))
                .map(row -> OffsetDateTime.parse(row.path("at").asText()))
                .findFirst();
    }

    /** How long a person takes, each time another while between nearly none and {@code longest}. */
    private record Pause(Duration longest) implements Runnable {
        @Override
        public void run() {
            if (!longest.isZero()) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest.toNanos()));
            }
        }
    }
}
