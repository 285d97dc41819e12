package jp.orikaeshi.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The carrier's requests to the desk, signed as Twilio documents it. What the desk answers badly is a fault. */
final class Webhooks {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private volatile String token;
    private volatile boolean twice;
    private volatile Road road = Road.STRAIGHT;
    private volatile Consumer<Duration> stopwatch = took -> {};

    Webhooks(String token) {
        this.token = token;
    }

    /** From now on signed by another token of the account. */
    void signWith(String other) {
        token = other;
    }

    /** From now on each request is sent twice, and the second answer has to be the first, byte for byte. */
    void sendTwice(boolean yes) {
        twice = yes;
    }

    /** From now on told how long each answer took. */
    void timedBy(Consumer<Duration> watch) {
        stopwatch = watch;
    }

    /** From now on sent this way. */
    void travelBy(Road other) {
        road = other;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void forget() {
        faults.clear();
        twice = false;
    }

    /** Sends it and answers the page that the desk wants performed; empty where it has nothing to say, or never said it. */
    String post(String url, Map<String, String> form) {
        URI node = road.node(URI.create(url));
        Instant since = Instant.now();
        HttpResponse<String> answer;
        try {
            answer = send(node, form, sign(token, url, form));
        } catch (AssertionError unanswered) {
            if (road.excuses(node, since)) {
                return "";
            }
            faults.add(String.valueOf(unanswered.getMessage()));
            throw unanswered;
        }
        if (road.losesTheAnswer()) {
            return "";
        }
        boolean page = answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/xml");
        if (!page && answer.statusCode() != 204) {
            faults.add(url + " was answered with " + answer.statusCode() + " " + answer.body());
            return "";
        }
        if (twice) {
            repeat(url, form, answer);
        }
        return answer.body();
    }

    private void repeat(String url, Map<String, String> form, HttpResponse<String> first) {
        HttpResponse<String> second = send(url, form, sign(token, url, form));
        if (second.statusCode() != first.statusCode() || !second.body().equals(first.body())) {
            faults.add(url + " was answered differently the second time:\n" + first.body() + "\n" + second.body());
        }
    }

    /** Sends it with any signature; none if that is empty. */
    HttpResponse<String> send(String url, Map<String, String> form, String signature) {
        return send(URI.create(url), form, signature);
    }

    private HttpResponse<String> send(URI url, Map<String, String> form, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        long start = System.nanoTime();
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(url + " was not answered within " + LIMIT, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            stopwatch.accept(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    static String sign(String token, String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
