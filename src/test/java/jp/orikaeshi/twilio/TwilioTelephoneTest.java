package jp.orikaeshi.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.callback.TelephoneFailure.Kind;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.DeskClock;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

// No container here: the test injects.
@SuppressWarnings("UnnecessaryAssignment")
class TwilioTelephoneTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:03Z");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final TwilioTelephone telephone = new TwilioTelephone();
    private HttpServer carrier;
    private volatile int status = 201;
    private volatile String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        carrier = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        carrier.createContext("/", this::answer);
        carrier.start();
        Settings settings = Settings.of(Map.of(
                "TWILIO_ACCOUNT_SID", "AC1",
                "TWILIO_AUTH_TOKEN", "token",
                "TWILIO_API_KEY", "SK1",
                "TWILIO_API_SECRET", "secret",
                "TWILIO_API_URL", "http://127.0.0.1:" + carrier.getAddress().getPort(),
                "ORIKAESHI_PUBLIC_URL", "https://desk.example"));
        telephone.settings = settings;
        telephone.clock = new DeskClock(Clock.fixed(NOW, ZoneOffset.UTC));
        telephone.api = new TwilioApi();
        telephone.api.settings = settings;
    }

    @AfterEach
    void stop() {
        carrier.stop(0);
    }

    @Test
    void a_call_is_placed_with_its_page_its_callbacks_and_the_number_of_the_line() throws TelephoneFailure {
        answer = "{\"sid\":\"CA77\",\"status\":\"queued\"}";

        assertThat(telephone.place(call())).isEqualTo("CA77");
        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /2010-04-01/Accounts/AC1/Calls.json Basic U0sxOnNlY3JldA==")
                .contains("To=%2B819011112222", "From=%2B81312345678", "Timeout=25")
                .contains("Url=https%3A%2F%2Fdesk.example%2Fvoice%2Fturn%2Fengineer%2Fa1.answer")
                .contains("StatusCallback=https%3A%2F%2Fdesk.example%2Fvoice%2Fstatus")
                .contains("StatusCallbackEvent=initiated&StatusCallbackEvent=ringing"
                        + "&StatusCallbackEvent=answered&StatusCallbackEvent=completed");
    }

    @Test
    void a_server_error_is_never_answered_by_a_second_request() {
        for (int error : new int[] {500, 502, 503, 504}) {
            requests.clear();
            status = error;
            assertThat(failure()).isEqualTo(Kind.UNCERTAIN);
            assertThat(requests).hasSize(1);
        }
    }

    @Test
    void an_answer_that_breaks_off_leaves_it_uncertain_after_one_request() {
        status = -1;

        assertThat(failure()).isEqualTo(Kind.UNCERTAIN);
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_success_without_a_name_leaves_it_uncertain() {
        answer = "<html>";

        assertThat(failure()).isEqualTo(Kind.UNCERTAIN);
    }

    @Test
    void too_many_requests_pass_and_a_carrier_that_is_not_there_rang_nobody() {
        status = 429;
        answer = "{\"code\":20429}";
        assertThat(failure()).isEqualTo(Kind.TEMPORARY);

        carrier.stop(0);
        assertThat(failure()).isEqualTo(Kind.TEMPORARY);
    }

    @Test
    void a_bad_number_or_login_stays_bad() {
        for (int code : new int[] {20003, 21211, 21214, 21215, 21216, 13224}) {
            status = code == 20003 ? 401 : 400;
            answer = "{\"code\":" + code + "}";
            assertThat(failure()).isEqualTo(Kind.PERMANENT);
        }
    }

    @Test
    void a_call_whose_placing_was_not_confirmed_is_found_by_numbers_and_time() throws TelephoneFailure {
        status = 200;
        answer = "{\"calls\":["
                + entry("CAother", "+819099998888", "Tue, 24 Nov 2026 02:10:04 +0000")
                + "," + entry("CAold", "+819011112222", "Tue, 24 Nov 2026 01:55:00 +0000")
                + "," + entry("CA5", "+819011112222", "Tue, 24 Nov 2026 02:10:04 +0000") + "]}";
        assertThat(telephone.findPlaced(call())).containsExactly("CA5");

        answer = "{\"calls\":[" + entry("CAold", "+819011112222", "Tue, 24 Nov 2026 01:55:00 +0000") + "]}";
        assertThat(telephone.findPlaced(call())).isEmpty();
    }

    @Test
    void a_demo_clock_that_runs_ahead_does_not_hide_the_call() throws TelephoneFailure {
        telephone.clock.advance(Duration.ofMinutes(15));
        status = 200;
        answer = "{\"calls\":[" + entry("CA5", "+819011112222", "Tue, 24 Nov 2026 02:10:03 +0000") + "]}";

        assertThat(telephone.findPlaced(call(NOW.plus(Duration.ofMinutes(15))))).containsExactly("CA5");
    }

    @Test
    void how_a_leg_stands_is_asked_of_the_carrier() throws TelephoneFailure {
        status = 200;
        answer = "{\"sid\":\"CA5\",\"status\":\"completed\",\"duration\":\"42\"}";
        assertThat(telephone.ask("CA5")).contains(LegState.over(CallEnded.Result.COMPLETED, Duration.ofSeconds(42)));

        status = 404;
        answer = "{\"code\":20404}";
        assertThat(telephone.ask("CA5")).isEmpty();
    }

    @Test
    void hanging_up_what_is_over_is_no_failure() throws TelephoneFailure {
        status = 400;
        answer = "{\"code\":21220}";
        telephone.hangUp("CA5");

        assertThat(requests)
                .singleElement()
                .asString()
                .contains("Calls/CA5.json")
                .endsWith("Status=completed");
    }

    @Test
    void a_leg_is_led_to_another_page_while_it_talks() throws TelephoneFailure {
        telephone.lead("CA5", new Turn("customer", "a1.conference"));

        assertThat(requests)
                .singleElement()
                .asString()
                .startsWith("POST /2010-04-01/Accounts/AC1/Calls/CA5.json")
                .contains("Method=POST", "Url=https%3A%2F%2Fdesk.example%2Fvoice%2Fturn%2Fcustomer%2Fa1.conference");

        status = 400;
        answer = "{\"code\":21220}";
        assertThatThrownBy(() -> telephone.lead("CA5", new Turn("customer", "a1.conference")))
                .isInstanceOfSatisfying(
                        TelephoneFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.PERMANENT));
    }

    @Test
    void one_in_a_conference_is_muted_and_told_something_under_the_carriers_name_of_it() throws TelephoneFailure {
        status = 200;
        answer = "{\"conferences\":[{\"sid\":\"CF9\"}]}";
        telephone.mute("a1", "CA5", true);
        telephone.tell("a1", "CA5", new Turn("conference", "a1.brief"));

        assertThat(requests).hasSize(4).element(0).asString().contains("FriendlyName=a1", "Status=in-progress");
        assertThat(requests.get(1))
                .contains("/Conferences/CF9/Participants/CA5.json")
                .endsWith("Muted=true");
        assertThat(requests.get(3)).contains("AnnounceUrl=https%3A%2F%2Fdesk.example%2Fvoice%2Fannouncement%2F");
    }

    @Test
    void nobody_is_muted_in_a_conference_that_is_over() {
        status = 200;
        answer = "{\"conferences\":[]}";

        assertThatThrownBy(() -> telephone.mute("a1", "CA5", true))
                .isInstanceOfSatisfying(
                        TelephoneFailure.class, e -> assertThat(e.kind()).isEqualTo(Kind.PERMANENT));
        assertThat(requests).hasSize(1);
    }

    @Test
    void without_settings_there_is_no_telephone() {
        telephone.api.settings = Settings.of(Map.of());

        assertThat(telephone.ready()).isFalse();
        assertThatThrownBy(() -> telephone.place(call())).isInstanceOf(TelephoneFailure.class);
    }

    @Test
    void a_browser_is_rung_by_its_name_and_looked_for_by_it() throws TelephoneFailure {
        status = 201;
        answer = "{\"sid\":\"CA7\"}";
        assertThat(telephone.place(call("k_2e_sato", NOW))).isEqualTo("CA7");
        assertThat(requests).singleElement().asString().contains("To=client%3Ak_2e_sato");

        status = 200;
        answer = "{\"calls\":[" + entry("CA8", "+819011112222", "2026-11-24T02:10:00Z") + ","
                + entry("CA7", "client:k_2e_sato", "2026-11-24T02:10:00Z") + "]}";
        assertThat(telephone.findPlaced(call("k_2e_sato", Instant.EPOCH))).containsExactly("CA7");
    }

    private Kind failure() {
        try {
            telephone.place(call());
            throw new AssertionError("placed");
        } catch (TelephoneFailure e) {
            return e.kind();
        }
    }

    private static OutboundCall call() {
        return call(NOW);
    }

    private static OutboundCall call(Instant intended) {
        return call(null, intended);
    }

    private static OutboundCall call(@Nullable String client, Instant intended) {
        return new OutboundCall(
                UUID.fromString("00000000-0000-0000-0000-0000000000a1"),
                new PhoneNumber("+819011112222"),
                client,
                new PhoneNumber("+81312345678"),
                Duration.ofSeconds(25),
                new Turn("engineer", "a1.answer"),
                intended);
    }

    private static String entry(String sid, String to, String created) {
        return "{\"sid\":\"" + sid + "\",\"to\":\"" + to + "\",\"from\":\"+81312345678\",\"date_created\":\"" + created
                + "\",\"start_time\":null}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status >= 0) {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
