package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.OwnNetwork;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.VantageReach;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One probe as the engine judges it, with another place that is asked. */
class SecondLookTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");
    private static final Finding TIMEOUT = Finding.down("timeout", "no answer to the connection");
    private static final Finding REFUSED = Finding.down("refused", "connection refused");
    private static final Finding WELL = Finding.up("200 in 96 ms");

    private final ProbeNetwork network =
            new ProbeNetwork(Optional.empty(), List.of(), Clock.systemUTC(), Optional.empty());
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> counted = new CopyOnWriteArrayList<>();
    private final VantageReach reach = new VantageReach();
    private final List<Checked> checks = new ArrayList<>();
    private HttpServer elsewhere;
    private int status = 200;
    private Finding there = WELL;

    @BeforeEach
    void somebodyElsewhere() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/look", exchange -> {
            questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = Json.write(there).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void close() {
        elsewhere.stop(0);
        network.close();
    }

    @Test
    void what_is_silent_here_and_well_there_is_unknown_never_down_and_says_so() {
        Slot slot = slot(ProbeKind.HTTP);
        sees(slot, TIMEOUT, TIMEOUT, TIMEOUT);

        assertThat(last().status()).isEqualTo(Status.UNKNOWN);
        assertThat(last().outcome()).isEqualTo("own-route");
        assertThat(last().detail()).contains("well from elsewhere (200 in 96 ms)", "no answer to the connection");
        assertThat(last().evidence())
                .containsEntry("vantage.status", "up")
                .containsEntry("here.seen", "timeout")
                .containsEntry("address", "203.0.113.10");
        assertThat(questions).singleElement().asString().contains("\"kind\":\"http\"", "https://www.yamada.example/");
        assertThat(counted).containsExactly("up");

        sees(slot, TIMEOUT, TIMEOUT);
        assertThat(states()).containsExactly("SOFT DOWN", "SOFT DOWN", "OK UNKNOWN", "OK UNKNOWN", "OK UNKNOWN");
    }

    @Test
    void what_answers_us_alone_with_a_failure_works_and_needs_attention() {
        sees(slot(ProbeKind.HTTP), REFUSED, REFUSED, REFUSED, REFUSED);

        assertThat(last().outcome()).isEqualTo("only-from-here");
        assertThat(states()).containsExactly("SOFT DOWN", "SOFT DOWN", "OK DEGRADED", "OK DEGRADED");
    }

    @Test
    void what_both_see_down_is_down_with_the_word_of_both() {
        there = REFUSED;
        Slot slot = slot(ProbeKind.HTTP);
        sees(slot, TIMEOUT, TIMEOUT, TIMEOUT);

        assertThat(states()).containsExactly("SOFT DOWN", "SOFT DOWN", "HARD DOWN");
        assertThat(last().outcome()).isEqualTo("timeout");
        assertThat(checks.get(2).judgement().health().firstFailure())
                .isNotNull()
                .satisfies(first -> assertThat(first.evidence())
                        .containsEntry("vantage.status", "down")
                        .containsEntry("vantage.seen", "refused"));
        sees(slot, TIMEOUT);
        assertThat(questions).as("what is believed is not asked again").hasSize(1);
    }

    @Test
    void what_fails_there_too_later_began_when_it_did() {
        Slot slot = slot(ProbeKind.HTTP);
        sees(slot, TIMEOUT, TIMEOUT, TIMEOUT);
        there = TIMEOUT;
        sees(slot, TIMEOUT, TIMEOUT, TIMEOUT);

        assertThat(states())
                .containsExactly("SOFT DOWN", "SOFT DOWN", "OK UNKNOWN", "SOFT DOWN", "SOFT DOWN", "HARD DOWN");
        assertThat(checks.get(5).judgement().health().since()).isEqualTo(NOW.plusSeconds(180));
    }

    @Test
    void a_place_that_cannot_tell_or_does_not_answer_changes_nothing_and_the_operator_is_told() {
        there = Finding.unknown("address-refused", "a probe may not reach 10.1.0.7");
        sees(slot(ProbeKind.HTTP), TIMEOUT, TIMEOUT, TIMEOUT);
        assertThat(states()).last().isEqualTo("HARD DOWN");
        assertThat(last().evidence()).containsEntry("vantage.seen", "address-refused");
        assertThat(reach.silentSince()).isEmpty();

        status = 503;
        sees(slot(ProbeKind.HTTP), TIMEOUT, TIMEOUT, TIMEOUT);
        assertThat(states()).last().isEqualTo("HARD DOWN");
        assertThat(reach.silentSince()).as("one question may be lost").isEmpty();
        elsewhere.stop(0);
        sees(slot(ProbeKind.HTTP), TIMEOUT, TIMEOUT, TIMEOUT);
        assertThat(states()).last().isEqualTo("HARD DOWN");
        assertThat(reach.silentSince()).isPresent();
        assertThat(counted).containsExactly("unknown", "no-answer", "no-answer");
    }

    @Test
    void nobody_is_asked_what_only_we_can_know_or_without_need() {
        sees(slot(ProbeKind.DNSBL), TIMEOUT, TIMEOUT, TIMEOUT);
        assertThat(states()).last().isEqualTo("HARD DOWN");
        sees(slot(ProbeKind.HTTP), WELL, TIMEOUT, TIMEOUT, WELL, Finding.unknown("resolver-unreachable", ""));

        assertThat(questions).isEmpty();
    }

    @Test
    void so_many_are_asked_at_once_and_not_one_more() {
        CountDownLatch silent = new CountDownLatch(1);
        elsewhere.removeContext("/look");
        elsewhere.createContext("/look", exchange -> {
            try {
                silent.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        SecondLook second = referee().second;
        Watched watched = slot(ProbeKind.HTTP).watched();
        List<CompletableFuture<Finding>> asked = Stream.generate(() -> second.at(watched, TIMEOUT))
                .limit(SecondLook.MOST_AT_ONCE)
                .toList();

        assertThat(second.at(watched, TIMEOUT)).isCompletedWithValue(TIMEOUT);
        assertThat(counted).containsExactly("not-asked");

        silent.countDown();
        assertThat(asked).allSatisfy(one -> assertThat(one.join()).isEqualTo(TIMEOUT));
    }

    private Slot slot(ProbeKind kind) {
        return new Slot(
                new Watched(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        kind,
                        new Params(Map.of("url", "https://www.yamada.example/")),
                        Duration.ofMinutes(1),
                        NOW),
                Health.unchecked(NOW));
    }

    private void sees(Slot slot, Finding... findings) {
        Referee referee = referee();
        for (Finding finding : findings) {
            Instant at = NOW.plusSeconds(60L * checks.size());
            CompletableFuture<Finding> worth =
                    referee.judge(slot.watched(), slot.lastTry(), finding.with("address", "203.0.113.10"), at);
            checks.add(slot.judge(worth.join().at(at), 1));
        }
    }

    private Observation last() {
        return checks.get(checks.size() - 1).judgement().health().last();
    }

    private Stream<String> states() {
        return checks.stream()
                .map(check -> check.judgement().health())
                .map(health -> health.state() + " " + health.last().status());
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private Referee referee() {
        SecondLook second = new SecondLook();
        second.settings = Settings.of(Map.of(
                "ORIKAESHI_VANTAGE",
                "http://127.0.0.1:" + elsewhere.getAddress().getPort(),
                "ORIKAESHI_VANTAGE_TOKEN",
                "token-of-the-vantage"));
        second.network = network;
        second.reach = reach;
        second.clock = Clock.systemUTC();
        second.meters = new CheckMeters() {
            @Override
            void lookedElsewhere(String answer) {
                counted.add(answer);
            }
        };
        second.open();
        Referee referee = new Referee();
        referee.network = network;
        referee.settings = second.settings;
        referee.own = new OwnNetwork();
        referee.second = second;
        referee.open();
        return referee;
    }
}
