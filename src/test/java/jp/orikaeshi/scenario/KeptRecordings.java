package jp.orikaeshi.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import jp.orikaeshi.persistence.Json;
import org.w3c.dom.Element;

/** What the carrier has recorded and nobody has deleted yet. Its media can be told to fail. */
final class KeptRecordings {
    private static final String SECONDS = "3";

    private final Reports reports;
    private final String account;
    private final Map<String, String> calls = new ConcurrentHashMap<>();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final List<String> made = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Queue<Mishap> mishaps = new LinkedBlockingQueue<>();
    private volatile boolean tellsNobody;

    /** What may go wrong when the sound is fetched. */
    enum Mishap {
        NOT_YET,
        ERROR,
        /** The connection breaks in the middle. */
        HALF,
        /** A page of somebody who stands between, with status 200. */
        NO_SOUND
    }

    KeptRecordings(Reports reports, String account) {
        this.reports = reports;
        this.account = account;
    }

    /** The next fetches go wrong in these ways, one after the other. */
    void next(Mishap... ways) {
        mishaps.addAll(List.of(ways));
    }

    /** From now on, in this story, whoever asked to be told of recordings is not. */
    void tellsNobody() {
        tellsNobody = true;
    }

    /** Records something, tells whoever asked to be told, and answers its sid. */
    String made(Leg leg, String source, Element asked) {
        Map<String, String> form = new TreeMap<>(leg.facts(account));
        form.keySet().retainAll(List.of("AccountSid", "CallSid"));
        String sid = made(source, asked, form);
        calls.put(sid, leg.sid);
        return sid;
    }

    /** The same of a conference, which belongs to no call and is listed with none. */
    void made(String conference, Element asked) {
        var unused =
                made("Conference", asked, new TreeMap<>(Map.of("AccountSid", account, "ConferenceSid", conference)));
    }

    private String made(String source, Element asked, Map<String, String> form) {
        Random noise = new Random(System.nanoTime());
        byte[] sound = new byte[100_000];
        noise.nextBytes(sound);
        String sid = "RE%016x%016x".formatted(noise.nextLong(), noise.nextLong());
        kept.put(sid, sound);
        made.add(sid);
        form.putAll(Map.of(
                "RecordingSid",
                sid,
                "RecordingUrl",
                "https://elsewhere.invalid/" + sid,
                "RecordingStatus",
                "completed",
                "RecordingDuration",
                SECONDS,
                "RecordingChannels",
                source.equals("DialVerb") ? "2" : "1",
                "RecordingSource",
                source));
        String url = asked.getAttribute("recordingStatusCallback");
        if (!url.isEmpty() && !tellsNobody) {
            reports.send(url, form);
        }
        return sid;
    }

    /** The sids of all that was recorded in this story. */
    List<String> made() {
        return List.copyOf(made);
    }

    boolean has(String sid) {
        return kept.containsKey(sid);
    }

    byte[] sound(String sid) {
        byte[] sound = kept.get(sid);
        if (sound == null) {
            throw new AssertionError("the carrier has deleted " + sid);
        }
        return sound.clone();
    }

    /** What was asked about a recording, {@code GET} or {@code DELETE}, in order. */
    List<String> requests(String sid) {
        return requests.stream()
                .filter(request -> request.endsWith(sid))
                .map(request -> request.replaceFirst(" .*", ""))
                .toList();
    }

    void send(HttpExchange exchange, String sid) throws IOException {
        requests.add("GET " + sid);
        Mishap mishap = mishaps.poll();
        byte[] sound = kept.get(sid);
        if (sound == null || mishap == Mishap.NOT_YET) {
            exchange.sendResponseHeaders(404, -1);
        } else if (mishap == Mishap.ERROR) {
            exchange.sendResponseHeaders(503, -1);
        } else if (mishap == Mishap.NO_SOUND) {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[2]);
        } else {
            exchange.getResponseHeaders().set("Content-Type", "audio/mpeg");
            exchange.sendResponseHeaders(200, sound.length);
            exchange.getResponseBody().write(mishap == Mishap.HALF ? Arrays.copyOf(sound, sound.length / 2) : sound);
        }
    }

    /** What is kept of this call, as the carrier lists it. */
    ObjectNode list(String callSid) {
        ObjectNode body = Json.mapper().createObjectNode();
        var recordings = body.putArray("recordings");
        made.stream()
                .filter(sid -> kept.containsKey(sid) && callSid.equals(calls.get(sid)))
                .forEach(sid -> recordings
                        .addObject()
                        .put("sid", sid)
                        .put("call_sid", callSid)
                        .put("status", "completed")
                        .put("duration", SECONDS)
                        .put("source", "DialVerb"));
        return body;
    }

    void delete(HttpExchange exchange, String sid) throws IOException {
        requests.add("DELETE " + sid);
        exchange.sendResponseHeaders(kept.remove(sid) == null ? 404 : 204, -1);
    }

    void forget() {
        made.clear();
        requests.clear();
        mishaps.clear();
        tellsNobody = false;
    }
}
