package jp.orikaeshi.monitoring.vantage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.Prober;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.settings.VantagePoint;

/** Asks another place to look. Never twice on its own, and never longer than a look there takes, and the way. */
public final class Vantage {
    static final String LOOK = "/look";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration LIMIT = Prober.LIMIT.plusSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            // Neither token nor passwords go anywhere else.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final VantagePoint point;
    private final URI address;

    public Vantage(VantagePoint point) {
        this.point = point;
        this.address = URI.create(point.address() + LOOK);
    }

    /** What it sees; fails where it does not tell. */
    public CompletableFuture<Finding> look(ProbeKind kind, Params params) {
        HttpRequest question = request()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Look.asked(kind, params)))
                .build();
        return send(question, 200).thenApply(Vantage::finding);
    }

    /** Whether it would answer; fails if not. */
    public CompletableFuture<Void> greet() {
        return send(request().GET().build(), 204).thenApply(there -> null);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(address).timeout(LIMIT).header("Authorization", "Bearer " + point.token());
    }

    private CompletableFuture<String> send(HttpRequest question, int good) {
        return http.sendAsync(question, BodyHandlers.ofString())
                .orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(answer -> answer.statusCode() == good
                        ? CompletableFuture.completedFuture(answer.body())
                        : CompletableFuture.failedFuture(refusal(answer)));
    }

    private static IOException refusal(HttpResponse<String> answer) {
        return new IOException(
                answer.statusCode() == 401
                        ? "it does not take ORIKAESHI_VANTAGE_TOKEN"
                        : "it answered " + answer.statusCode());
    }

    private static Finding finding(String body) {
        try {
            return Json.mapper().readValue(body, Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("it did not answer as a vantage", e);
        }
    }
}
