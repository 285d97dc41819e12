package jp.orikaeshi.monitoring.vantage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;

/**
 * The other place: looks where a desk asks it to, once, and keeps nothing. What it may reach its own network decides, not
 * the desk.
 */
final class VantageServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(VantageServer.class.getName());
    private static final String NOTHING_TO_SAY = "";
    private static final String UNREADABLE =
            problem("not a look over the network, such as {\"kind\": \"tcp\", \"params\": {\"host\": …, \"port\": …}}");
    private static final int LARGEST = 64 << 10;
    private static final int MOST_LOOKS = 200;
    private static final int THREADS = 8;

    private final HttpServer server;
    // Reads questions and writes answers; the looks themselves need no thread.
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Semaphore looks = new Semaphore(MOST_LOOKS);
    private final byte[] authorization;
    private final ProbeNetwork network;

    /** Answers from now on whoever shows the token. */
    VantageServer(InetSocketAddress at, String token, ProbeNetwork network) throws IOException {
        this.authorization = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
        this.network = network;
        server = HttpServer.create(at, 0);
        server.createContext("/", exchange -> answer(exchange, 404, problem("nothing is here")));
        // For load balancers and containers, who have no token.
        server.createContext("/health/", exchange -> answer(exchange, 200, "{\"status\":\"UP\"}"));
        server.createContext(Vantage.LOOK, this::look);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void look(HttpExchange exchange) throws IOException {
        if (!known(exchange)) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"orikaeshi-vantage\"");
            answer(exchange, 401, problem("show the token of this vantage"));
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 204, NOTHING_TO_SAY);
        } else if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, 405, problem("POST what to look at"));
        } else {
            look(exchange, exchange.getRequestBody().readNBytes(LARGEST + 1));
        }
    }

    private void look(HttpExchange exchange, byte[] question) throws IOException {
        Look asked;
        try {
            asked = Json.mapper().readValue(question, Look.class);
        } catch (JsonProcessingException unreadable) {
            answer(exchange, 422, UNREADABLE);
            return;
        }
        if (looks.tryAcquire()) {
            var unused = begun(asked).whenCompleteAsync((finding, bug) -> done(exchange, finding, bug), threads);
        } else {
            answer(exchange, 503, problem("too many looks at once"));
        }
    }

    private CompletableFuture<Finding> begun(Look asked) {
        try {
            return network.look(asked.kind(), new Params(asked.params()));
        } catch (RuntimeException bug) {
            return CompletableFuture.failedFuture(bug);
        }
    }

    private void done(HttpExchange exchange, @Nullable Finding finding, @Nullable Throwable bug) {
        looks.release();
        try {
            if (finding != null) {
                answer(exchange, 200, Json.write(finding));
            } else if (bug instanceof IllegalArgumentException) {
                answer(exchange, 422, UNREADABLE);
            } else {
                LOG.log(Level.SEVERE, "a look failed", bug);
                answer(exchange, 500, problem("the look failed"));
            }
        } catch (IOException gone) {
            LOG.log(Level.FINE, "nobody waits for the answer any more", gone);
        }
    }

    private boolean known(HttpExchange exchange) {
        String shown = exchange.getRequestHeaders().getFirst("Authorization");
        return shown != null && MessageDigest.isEqual(authorization, shown.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(String title) {
        return Json.write(Map.of("title", title));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            if (bytes.length == 0) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            String type = status < 400 ? "application/json" : "application/problem+json";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
