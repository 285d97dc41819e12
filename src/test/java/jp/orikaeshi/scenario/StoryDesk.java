package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;

/** The desk that all stories share, with its carrier and the site of its customer, which answers 503. */
final class StoryDesk implements AutoCloseable {
    static final String OLD_TOKEN = "fedcba9876543210fedcba9876543210";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostOffice postOffice = new PostOffice();
    private final FakeCarrier carrier;
    private final RoadToOne road = new RoadToOne();
    private RunningDesk desk;
    private Worklog worklog;
    private final HttpServer site;
    private Duration passed = Duration.ZERO;

    StoryDesk() {
        site = brokenSite();
        desk = RunningDesk.start(
                "demo",
                Map.of(
                        "TWILIO_AUTH_TOKEN_PREVIOUS",
                        OLD_TOKEN,
                        "TWILIO_SMS_FROM",
                        "+815012345678",
                        "ORIKAESHI_SMTP_URL",
                        postOffice.url(),
                        "ORIKAESHI_MAIL_FROM",
                        "折り返し窓口 <desk@desk.example>"));
        carrier = new FakeCarrier(desk.carrierPort(), desk.base());
        carrier.webhooks().travelBy(road);
        worklog = Worklog.of(desk);
        try {
            apply();
            seeTheSiteFail();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private static HttpServer brokenSite() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply() {
        HttpResponse<String> answer = desk.putDeskFile(file(site.getAddress().getPort()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static String file(int sitePort) {
        try (var in = StoryDesk.class.getResourceAsStream("/desk/stories.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("SITE", "127.0.0.1:" + sitePort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seeTheSiteFail() {
        await().alias("monitoring sees that the site is down")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    boolean down =
                            get("/api/v1/status?customer=100234").toString().contains("\"down\"");
                    if (!down) {
                        // Confirming a failure takes a few checks, seconds apart.
                        passes(Duration.ofSeconds(15));
                    }
                    return down;
                });
    }

    RunningDesk running() {
        return desk;
    }

    FakeCarrier carrier() {
        return carrier;
    }

    PostOffice postOffice() {
        return postOffice;
    }

    Worklog worklog() {
        return worklog;
    }

    /** A new version is put in its place: SIGTERM, and a start on the same data. */
    void isRestarted() {
        worklog.close();
        desk.stop();
        comesBack();
    }

    /** SIGKILL, as from a machine that runs out of memory. It is down until it {@link #comesBack}. */
    void isKilled() {
        worklog.close();
        road.closes();
        desk.kill();
        postOffice.senderWasKilled();
        carrier.api().letGo();
    }

    void comesBack() {
        desk = desk.again();
        road.opensAgain();
        worklog = Worklog.of(desk);
    }

    JsonNode get(String path) {
        return read(desk.get(path));
    }

    JsonNode post(String path, String json) {
        return read(desk.post(path, json));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Json.read(answer.body(), JsonNode.class);
    }

    void passes(Duration time) {
        desk.timePasses(time);
        passed = passed.plus(time);
    }

    /** Waits until the desk has done all that is due, and the carrier has told all that it had to tell. */
    void settles() {
        await().alias("nothing more is due")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> carrier.reports().allSent()
                        && worklog.due(passed) == 0
                        && carrier.reports().allSent());
    }

    /** Ends every trouble and every call, so that the next story begins with an empty desk. */
    void startAfresh() {
        for (JsonNode ticket :
                get("/api/v1/tickets?limit=200&status=open,in-progress,waiting-customer,waiting-provider")
                        .path("items")) {
            post(
                    "/api/v1/tickets/" + ticket.path("number").asLong() + "/resolve",
                    "{\"cause\":\"story\",\"summary\":\"story\",\"remedy\":\"story\"}");
        }
        settles();
        carrier.startAfresh();
        settles();
    }

    @Override
    public void close() {
        desk.close();
        carrier.close();
        worklog.close();
        postOffice.closes();
        site.stop(0);
    }
}
