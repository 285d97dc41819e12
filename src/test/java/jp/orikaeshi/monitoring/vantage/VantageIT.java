package jp.orikaeshi.monitoring.vantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.orikaeshi.app.CommandLine;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A desk and the same jar as its second place to look from, two processes. */
@ResourceLock(SharedDesk.SERVING)
class VantageIT {
    private static final String NOT_THERE = "ORIKAESHI_VANTAGE";
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = RunningDesk.serving();
    }

    @AfterAll
    static void leavesNothing() {
        desk.isEmptied();
    }

    @Test
    void what_only_the_desk_cannot_see_is_not_down_and_the_desk_says_when_it_has_nobody_to_ask() throws Exception {
        await().atMost(Duration.ofMinutes(1)).until(() -> notices().contains(NOT_THERE));
        Process vantage = vantage();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> !notices().contains(NOT_THERE));
            HttpServer site = failingThreeTimes();
            try {
                watch(site.getAddress().getPort(), RunningDesk.freePort());
                await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                    assertThat(probe(0).path("outcome").asText()).isEqualTo("only-from-here");
                    assertThat(probe(1).path("confirmed").asBoolean()).isTrue();
                });
                assertThat(probe(0).path("status").asText()).isEqualTo("degraded");
                assertThat(probe(0).path("evidence").path("here.seen").asText()).isEqualTo("http-503");
                assertThat(probe(1).path("status").asText()).isEqualTo("down");
                assertThat(probe(1).path("evidence").path("vantage.seen").asText())
                        .isEqualTo("refused");
            } finally {
                site.stop(0);
            }
        } finally {
            vantage.destroy();
            assertThat(vantage.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(vantage.exitValue()).isEqualTo(128 + 15);
    }

    @Test
    void without_a_token_it_does_not_start() {
        CommandLine.Result result = CommandLine.run(
                RunningDesk.temporary(), Map.of("ORIKAESHI_PORT", Integer.toString(RunningDesk.freePort())), "vantage");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.output().strip()).startsWith("orikaeshi: ORIKAESHI_VANTAGE_TOKEN: missing");
    }

    private static Process vantage() {
        return CommandLine.start(
                RunningDesk.temporary(),
                Map.of(
                        "ORIKAESHI_BIND",
                        "127.0.0.1",
                        "ORIKAESHI_PORT",
                        Integer.toString(desk.vantage().getPort()),
                        "ORIKAESHI_VANTAGE_TOKEN",
                        RunningDesk.VANTAGE_TOKEN,
                        "ORIKAESHI_PROBE_ALLOW",
                        "127.0.0.0/8"),
                "vantage");
    }

    /** The desk looks three times before it asks anybody. */
    private static HttpServer failingThreeTimes() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AtomicInteger asked = new AtomicInteger();
        site.createContext("/", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() <= 3 ? 503 : 200, -1);
            exchange.close();
        });
        site.start();
        return site;
    }

    private static void watch(int site, int nobody) {
        String file = """
                plans:
                  - {id: standard, name: p, calendar: always, promises: {response: PT15M, callback: PT30M, resolution: PT8H}}
                customers:
                  - number: "100234"
                    name: 株式会社山田製作所
                    reading: ヤマダセイサクショ
                    plan: standard
                    assets:
                      - id: web
                        kind: website
                        name: サイト
                        probes:
                          - {kind: http, url: "http://127.0.0.1:%d/", interval: PT1H}
                          - {kind: tcp, host: 127.0.0.1, port: %d, interval: PT1H}
                """.formatted(site, nobody);
        var answer = desk.putDeskFile(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode probe(int index) throws JsonProcessingException {
        return Json.mapper()
                .readTree(desk.get("/api/v1/status?customer=100234").body())
                .path("assets")
                .path(0)
                .path("probes")
                .path(index);
    }

    private static String notices() {
        return desk.send(desk.request("/status").header("Accept", "text/html").GET())
                .body();
    }
}
