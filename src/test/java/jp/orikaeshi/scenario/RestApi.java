package jp.orikaeshi.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;

/** The carrier's REST API, which can be told to fail. A request that it does not know is a fault. */
final class RestApi implements AutoCloseable {
    private static final String ROOT = "/2010-04-01/Accounts/" + FakeCarrier.ACCOUNT + "/";
    private static final String LOGIN = "Basic "
            + Base64.getEncoder()
                    .encodeToString(
                            (FakeCarrier.ACCOUNT + ":" + RunningDesk.AUTH_TOKEN).getBytes(StandardCharsets.UTF_8));

    /** A request for a call: when it came in, and the address of the call's first page. */
    record Placing(Instant at, String url) {}

    private static final Duration LATE = Duration.ofSeconds(3);

    /** What may go wrong when a call is to be created. */
    enum Mishap {
        /** A server error, and nothing rings. */
        ERROR,
        /** A server error, and the telephone rings all the same. */
        ERROR_BUT_RINGS,
        /** The connection breaks, and the telephone rings all the same. */
        SILENCE_BUT_RINGS,
        /** The telephone rings, and the answer comes seconds later. */
        LATE,
        /** No answer for as long as the story likes, and nothing rings. */
        HANGS,
        /** No answer for as long as the story likes, and the telephone rings all the same. */
        HANGS_BUT_RINGS,
        TOO_MANY_REQUESTS
    }

    /** What may go wrong when something is asked of a call that talks. */
    enum Slip {
        TOO_MANY_REQUESTS,
        /** A server error, and nothing is done. */
        ERROR,
        /** A server error, and it is done all the same. */
        ERROR_BUT_DONE,
        /** The connection breaks, and it is done all the same. */
        SILENCE_BUT_DONE,
        /** The carrier will not do it, now or later. */
        REFUSED;

        boolean done() {
            return this == ERROR_BUT_DONE || this == SILENCE_BUT_DONE;
        }
    }

    private final FakeCarrier carrier;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Semaphore hanging = new Semaphore(0);
    private final Queue<Mishap> mishaps = new LinkedBlockingQueue<>();
    private final Queue<Slip> slips = new LinkedBlockingQueue<>();
    private final List<Placing> placings = new CopyOnWriteArrayList<>();
    private volatile Supplier<Optional<Mishap>> luck = Optional::empty;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();

    RestApi(FakeCarrier carrier, int port) {
        this.carrier = carrier;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** The next calls go wrong in these ways, one after the other. */
    void next(Mishap... ways) {
        mishaps.addAll(List.of(ways));
    }

    /** The next orders to calls that talk go wrong in these ways, one after the other. */
    void next(Slip... ways) {
        slips.addAll(List.of(ways));
    }

    /** From now on any call may go wrong, as {@code luck} has it. */
    void underA(Supplier<Optional<Mishap>> luck) {
        this.luck = luck;
    }

    /** When each request for a call came in, whatever became of it. */
    List<Placing> placings() {
        return List.copyOf(placings);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Every request since the story began. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The short messages that it took, by the carrier's names of their fields. */
    List<Map<String, String>> messages() {
        return List.copyOf(messages);
    }

    void forget() {
        mishaps.clear();
        slips.clear();
        faults.clear();
        asked.clear();
        messages.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String request = exchange.getRequestMethod() + " "
                    + (path.startsWith(ROOT) ? path.substring(ROOT.length()) : path)
                            .replaceAll("(CA|RE|CF)[0-9a-f]+", "{sid}");
            String sid = path.replaceFirst(".*/((CA|RE)[0-9a-f]+)\\.\\w+$", "$1");
            if (!LOGIN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, error(20003));
                return;
            }
            asked.add(request);
            switch (request) {
                case "POST Calls.json" -> create(exchange);
                case "POST Messages.json" -> message(exchange);
                case "GET Calls.json" -> list(exchange);
                case "GET Calls/{sid}.json" -> one(exchange, sid);
                case "POST Calls/{sid}.json" -> change(exchange, sid);
                case "GET Conferences.json" -> conferences(exchange);
                case "POST Conferences/{sid}/Participants/{sid}.json" ->
                    participant(exchange, path.replaceFirst(".*/(CF[0-9a-f]+)/.*", "$1"), sid);
                case "GET Recordings/{sid}.mp3" -> carrier.recordings().send(exchange, sid);
                case "GET Calls/{sid}/Recordings.json" ->
                    answer(
                            exchange,
                            200,
                            carrier.recordings().list(path.replaceFirst(".*/Calls/(CA[0-9a-f]+)/.*", "$1")));
                case "DELETE Recordings/{sid}.json" -> carrier.recordings().delete(exchange, sid);
                default -> {
                    faults.add("the carrier does not know " + request);
                    answer(exchange, 404, error(20404));
                }
            }
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        Map<String, String> orders = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        placings.add(new Placing(Instant.now(), orders.getOrDefault("Url", "")));
        Mishap mishap = Optional.ofNullable(mishaps.poll()).or(luck).orElse(null);
        if (mishap == Mishap.ERROR) {
            answer(exchange, 500, error(20500));
        } else if (mishap == Mishap.TOO_MANY_REQUESTS) {
            answer(exchange, 429, error(20429));
        } else if (mishap == Mishap.HANGS) {
            hang();
        } else {
            Leg leg = carrier.outbound(orders);
            if (mishap == Mishap.ERROR_BUT_RINGS) {
                answer(exchange, 500, error(20500));
            } else if (mishap == Mishap.HANGS_BUT_RINGS) {
                hang();
            } else if (mishap == Mishap.LATE) {
                LockSupport.parkNanos(LATE.toNanos());
                answer(exchange, 201, json(leg));
            } else if (mishap == null) {
                answer(exchange, 201, json(leg));
            }
        }
    }

    /** Until {@link #letGo}: whoever asked is still waiting, or has died over it. */
    private void hang() {
        hanging.acquireUninterruptibly();
    }

    /** The requests that hang end without an answer. */
    void letGo() {
        hanging.release(Math.max(0, hanging.getQueueLength()));
    }

    private void message(HttpExchange exchange) throws IOException {
        messages.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        answer(exchange, 201, Json.mapper().createObjectNode().put("sid", "SM0123"));
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        ObjectNode body = Json.mapper().createObjectNode();
        var calls = body.putArray("calls");
        carrier.legs().stream()
                .filter(leg -> query.getOrDefault("To", leg.to).equals(leg.to))
                .filter(leg -> query.getOrDefault("From", leg.from).equals(leg.from))
                .forEach(leg -> calls.add(json(leg)));
        answer(exchange, 200, body);
    }

    private void one(HttpExchange exchange, String sid) throws IOException {
        var leg = carrier.find(sid);
        answer(exchange, leg.isPresent() ? 200 : 404, leg.map(RestApi::json).orElseGet(() -> error(20404)));
    }

    private void change(HttpExchange exchange, String sid) throws IOException {
        Map<String, String> orders = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var leg = carrier.find(sid);
        if (leg.isEmpty()) {
            answer(exchange, 404, error(20404));
        } else if (leg.get().over()) {
            answer(exchange, 400, error(21220));
        } else if (orders.containsKey("Url")) {
            carryOut(exchange, json(leg.get()), () -> carrier.lead(leg.get(), orders.get("Url")));
        } else {
            carrier.end(leg.get(), leg.get().talking() ? "completed" : "canceled");
            answer(exchange, 200, json(leg.get()));
        }
    }

    /** What is ordered happens beside its answer, as it does in life. */
    private void carryOut(HttpExchange exchange, ObjectNode good, Runnable order) throws IOException {
        Slip slip = slips.poll();
        if (slip == null) {
            answer(exchange, 200, good);
        } else if (slip == Slip.TOO_MANY_REQUESTS) {
            answer(exchange, 429, error(20429));
        } else if (slip == Slip.REFUSED) {
            answer(exchange, 400, error(21220));
        } else if (slip != Slip.SILENCE_BUT_DONE) {
            answer(exchange, 500, error(20500));
        }
        if (slip == null || slip.done()) {
            carrier.reports().soon(order);
        }
    }

    private void conferences(HttpExchange exchange) throws IOException {
        Map<String, String> wanted = form(exchange.getRequestURI().getRawQuery());
        ObjectNode answer = Json.mapper().createObjectNode();
        var list = answer.putArray("conferences");
        carrier.gathering()
                .sid(wanted.getOrDefault("FriendlyName", ""))
                .ifPresent(sid -> list.addObject().put("sid", sid));
        answer(exchange, 200, answer);
    }

    private void participant(HttpExchange exchange, String conference, String sid) throws IOException {
        Map<String, String> orders = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Optional<Leg> leg = carrier.gathering().participant(conference, sid);
        if (leg.isEmpty()) {
            answer(exchange, 404, error(20404));
            return;
        }
        carryOut(exchange, Json.mapper().createObjectNode().put("call_sid", sid), () -> {
            Optional.ofNullable(orders.get("Muted"))
                    .ifPresent(muted -> carrier.gathering().mute(leg.get(), Boolean.parseBoolean(muted)));
            Optional.ofNullable(orders.get("AnnounceUrl"))
                    .ifPresent(url -> carrier.playback(leg.get()).announced(url));
        });
    }

    private static ObjectNode json(Leg leg) {
        return Json.mapper()
                .createObjectNode()
                .put("sid", leg.sid)
                .put("to", leg.to)
                .put("from", leg.from)
                .put("status", leg.status())
                .put("direction", leg.direction.word)
                .put("duration", leg.status().equals("completed") ? "42" : null)
                .put("date_created", DateTimeFormatter.RFC_1123_DATE_TIME.format(leg.created.atOffset(ZoneOffset.UTC)));
    }

    private static ObjectNode error(int code) {
        return Json.mapper().createObjectNode().put("code", code).put("message", "as the story wants it");
    }

    private static void answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = Json.write(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            form.put(
                    URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
        threads.shutdownNow();
    }
}
