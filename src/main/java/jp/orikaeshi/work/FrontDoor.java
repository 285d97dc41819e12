package jp.orikaeshi.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.settings.Settings;

/**
 * Whether this node answers requests yet. The server listens before the application is whole: a call placed by a worker
 * in between brought the carrier's reports to a desk that answered them with 500.
 */
@ApplicationScoped
class FrontDoor {
    // Work must not wait for ever for a door that somebody else has the key of.
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Inject
    Settings settings;

    /** Returns once requests are answered, or nobody listens there, as where the port is not ours to choose. */
    void awaitOpen() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest knock = HttpRequest.newBuilder(
                        URI.create("http://" + host(settings.bind()) + ":" + settings.port() + "/health/live"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && shut(client, knock)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** The host of an address at which this node can be reached from itself. */
    static String host(String bind) {
        boolean everywhere = bind.equals("0.0.0.0") || bind.equals("::");
        boolean sixth = bind.contains(":") && !bind.startsWith("[");
        return everywhere ? "127.0.0.1" : sixth ? "[" + bind + "]" : bind;
    }

    private static boolean shut(HttpClient client, HttpRequest knock) throws InterruptedException {
        try {
            return client.send(knock, HttpResponse.BodyHandlers.discarding()).statusCode() >= 404;
        } catch (IOException nobodyListens) {
            return false;
        }
    }
}
