package jp.orikaeshi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The real thing, {@code java -jar target/orikaeshi.jar}, for stories that look at it from outside.
 *
 * <p>Start as few as there are different ones: each takes half a minute of processor time. {@code demo()},
 * {@code serving()} and {@code pages()} are shared by all classes of a run; {@code start(mode, environment)} is one of your
 * own; close it.
 */
public final class RunningDesk implements AutoCloseable {
    public static final String ADMIN_PASSWORD = "admin-for-tests";
    /** Telephones that are off, or the demo's own. */
    public static final Map<String, String> NO_CARRIER =
            Map.of("TWILIO_ACCOUNT_SID", "", "TWILIO_AUTH_TOKEN", "", "TWILIO_API_URL", "");

    public static final String TOKEN = "token-for-tests";
    public static final String VANTAGE_TOKEN = "vantage-token-for-tests";
    public static final String ACCOUNT_SID = "AC0123456789abcdef0123456789abcdef";
    public static final String AUTH_TOKEN = "0123456789abcdef0123456789abcdef";
    // Half a minute where nothing else runs.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Logger LOG = Logger.getLogger(RunningDesk.class.getName());

    // Below those that connections to elsewhere go out by: one of them once sat on the port of a server that restarted.
    private static final int LOWEST_PORT = 20_000;
    private static final int ABOVE_PORTS = 32_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String mode;
    private final Map<String, String> environment;
    private final Process process;
    private final Path folder;
    private final int port;
    private final int carrierPort;

    private RunningDesk(String mode, Map<String, String> environment, Path folder, int carrierPort) {
        this.mode = mode;
        this.environment = Map.copyOf(environment);
        this.process = CommandLine.start(folder, environment, mode);
        this.folder = folder;
        this.port = Integer.parseInt(environment.get("ORIKAESHI_PORT"));
        this.carrierPort = carrierPort;
    }

    /**
     * The demo as it is started for the first time, without a chosen password and with telephones of its own, shared by
     * the whole run: let nobody be owed a call when you leave.
     */
    public static RunningDesk demo() {
        Map<String, String> environment = new HashMap<>(NO_CARRIER);
        environment.put("ORIKAESHI_ADMIN_PASSWORD", "");
        return SharedDesk.get(SharedDesk.DEMO, "demo", environment);
    }

    /** An empty desk in service, shared by the whole run: take out what you put in. It looks for its {@link #vantage()} in vain until you start it. */
    public static RunningDesk serving() {
        return SharedDesk.get(
                SharedDesk.SERVING,
                "serve",
                Map.of(
                        "ORIKAESHI_VANTAGE",
                        "http://127.0.0.1:" + freePort(),
                        "ORIKAESHI_VANTAGE_TOKEN",
                        VANTAGE_TOKEN));
    }

    /** The demo for tests that look at pages and let its telephones ring, shared by the whole run. */
    public static RunningDesk pages() {
        return SharedDesk.get(SharedDesk.PAGES, "demo", NO_CARRIER);
    }

    /** Starts one in {@code mode} on a random port and an empty data folder, and waits until it is ready. */
    public static RunningDesk start(String mode, Map<String, String> environment) {
        RunningDesk desk = launch(mode, environment, temporary());
        desk.awaitReady();
        return desk;
    }

    /** Starts one without waiting for it. */
    public static RunningDesk launch(String mode, Map<String, String> environment, Path folder) {
        int port = freePort();
        int carrierPort = freePort();
        Map<String, String> all = new HashMap<>(Map.of(
                "ORIKAESHI_PORT",
                Integer.toString(port),
                "ORIKAESHI_BIND",
                "127.0.0.1",
                "ORIKAESHI_DATA",
                folder.resolve("data").toString(),
                "ORIKAESHI_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "ORIKAESHI_API_TOKEN",
                TOKEN,
                "ORIKAESHI_PROBE_ALLOW",
                "127.0.0.0/8",
                "TWILIO_ACCOUNT_SID",
                ACCOUNT_SID,
                "TWILIO_AUTH_TOKEN",
                AUTH_TOKEN,
                "TWILIO_API_URL",
                "http://127.0.0.1:" + carrierPort));
        all.putAll(environment);
        all.values().removeIf(String::isEmpty);
        return new RunningDesk(mode, all, folder, carrierPort);
    }

    /** Ends the process with SIGKILL: nothing in it gets to know. */
    public void kill() {
        process.destroyForcibly();
        if (!exited(Duration.ofSeconds(15))) {
            throw new AssertionError("could not be killed");
        }
    }

    /** The same again, with the same settings, port and data, once this process has ended; waits until it is ready. */
    public RunningDesk again() {
        RunningDesk desk = new RunningDesk(mode, environment, folder, carrierPort);
        desk.awaitReady();
        return desk;
    }

    /** An empty folder of one's own. */
    public static Path temporary() {
        try {
            return Files.createTempDirectory("orikaeshi-desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    public int port() {
        return port;
    }

    /** Where the desk believes the carrier's REST API is; start a fake one there. */
    public int carrierPort() {
        return carrierPort;
    }

    /** Where the desk believes that a second place looks from. */
    public URI vantage() {
        return URI.create(environment.getOrDefault("ORIKAESHI_VANTAGE", ""));
    }

    public Path folder() {
        return folder;
    }

    public Process process() {
        return process;
    }

    /** What it has printed so far, both streams. */
    public String console() {
        try {
            return Files.readString(folder.resolve("console.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GET as the administrator's program. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** POST of JSON as the administrator's program. */
    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** PUT of a desk file as the administrator's program. */
    public HttpResponse<String> putDeskFile(String yaml) {
        return send(request("/api/v1/desk")
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(yaml)));
    }

    /** Takes everything out of the set-up that a desk file has put in. */
    public void isEmptied() {
        HttpResponse<String> answer = putDeskFile("customers: []\n");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    /** Any request; {@link #request} has the token already. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base().resolve(path)).header("Authorization", "Bearer " + TOKEN);
    }

    /** Lets time pass on the demo's clock. */
    public void timePasses(Duration by) {
        HttpResponse<String> answer = post("/api/v1/demo/clock", "{\"advance\":\"" + by + "\"}");
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("the clock did not move: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Waits until the health check says that requests may come. */
    public void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (System.nanoTime() > end || exited(Duration.ofMillis(200))) {
                String console = console();
                close();
                throw new AssertionError("the desk did not get ready:\n" + console);
            }
        }
    }

    private boolean ready() {
        try {
            HttpRequest request = HttpRequest.newBuilder(base().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
                    && console().contains("ready");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether the process has ended within the time. */
    public boolean exited(Duration within) {
        try {
            return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, and the data folder goes. */
    @Override
    public void close() {
        stop();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            all.sort(Comparator.reverseOrder());
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM; the data stay. */
    public void stop() {
        process.destroy();
        if (!exited(Duration.ofSeconds(15))) {
            process.destroyForcibly();
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, ABOVE_PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                LOG.log(Level.FINE, "port " + port + " is taken", taken);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
