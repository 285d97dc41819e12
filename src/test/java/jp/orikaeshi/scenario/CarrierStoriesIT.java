package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.app.RunningDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a carrier does to us: requests that come twice, late, forged or not at all, and calls that it will not place. */
class CarrierStoriesIT extends Story {

    @Test
    void a_whole_call_whose_every_request_comes_twice_is_the_same_call() {
        carrier().webhooks().sendTwice(true);
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected().hangsUp();
        engineer.hears("お疲れさまでした").hangsUp();
        desk().settles();

        assertThat(outcomes()).containsExactly("reached");
        assertThat(texts(ticket().path("timeline"), "text")).doesNotHaveDuplicates();
    }

    @Test
    void a_request_that_the_carrier_did_not_sign_is_refused_and_changes_nothing() {
        String url = carrier().answerUrl();
        Map<String, String> form = Map.of(
                "CallSid", "CA00000000000000000000000000000001", "From", YAMADA, "To", LINE, "CallStatus", "ringing");
        String good = Webhooks.sign(RunningDesk.AUTH_TOKEN, url, form);
        String tickets = tickets();

        for (String signature : List.of(
                "",
                "forged",
                Webhooks.sign("another-token", url, form),
                Webhooks.sign(RunningDesk.AUTH_TOKEN, url + "?x", form))) {
            assertThat(carrier().webhooks().send(url, form, signature).statusCode())
                    .isEqualTo(403);
        }
        Map<String, String> changed = Map.of(
                "CallSid", "CA00000000000000000000000000000001", "From", SATO, "To", LINE, "CallStatus", "ringing");
        assertThat(carrier().webhooks().send(url, changed, good).statusCode()).isEqualTo(403);
        assertThat(tickets()).isEqualTo(tickets);
    }

    /** All that is known of tickets, but for what changes by itself: a promise that was missed grows older. */
    private String tickets() {
        return desk().get("/api/v1/tickets").toString().replaceAll("\"remainingSeconds\":-?\\d+", "");
    }

    @Test
    void the_old_token_is_still_good_while_it_is_rotated() {
        carrier().webhooks().signWith(StoryDesk.OLD_TOKEN);
        try {
            yamadaCalls();
            phone(SATO).rings().presses("1");
            phone(YAMADA).rings().isConnected();
        } finally {
            carrier().webhooks().signWith(RunningDesk.AUTH_TOKEN);
        }
    }

    @Test
    void status_callbacks_that_come_late_twice_and_in_the_wrong_order_change_nothing() {
        carrier().reports().hold();
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected().hangsUp();
        engineer.hears("お疲れさまでした").hangsUp();
        desk().settles();
        List<String> before = texts(ticket().path("timeline"), "text");

        carrier().reports().release(all -> {
            List<Runnable> twice = new ArrayList<>(all);
            twice.addAll(all);
            Collections.reverse(twice);
            return twice;
        });
        desk().settles();

        assertThat(outcomes()).containsExactly("reached");
        // The talk's recording was held back with them, and is news.
        List<String> after = new ArrayList<>(before);
        after.add("録音を保存しました（通話）");
        assertThat(texts(ticket().path("timeline"), "text")).isEqualTo(after);
    }

    @Test
    void a_caller_who_takes_minutes_over_an_answer_is_still_on_the_line_and_no_engineer_rings() {
        OnThePhone caller = phone(YAMADA).calls(LINE).presses("100234#").says("山田製作所");
        for (int question = 0; question < 3; question++) {
            time.passes(Duration.ofSeconds(121));
            nobodyRings();
        }
        assertThat(carrier().api().asked())
                .containsExactly("GET Calls/{sid}.json", "GET Calls/{sid}.json", "GET Calls/{sid}.json");
        assertThat(ticket().path("callback").isNull()).isTrue();

        caller.presses("2").presses("1").hears("受付番号").isOver();
        phone(SATO).rings();
        assertThat(ticket().path("trouble").asText()).isEqualTo("site");
    }

    @Test
    void when_a_callback_is_lost_the_desk_asks_the_carrier() {
        carrier().reports().hold();
        yamadaCalls();
        phone(SATO).rings().doesNotAnswer();
        carrier().reports().lose();
        nobodyRings();

        time.passes(Duration.ofSeconds(41));
        phone(TANAKA).rings();
        assertThat(outcomes()).containsExactly("engineer-no-answer", "dialling");
    }

    @ParameterizedTest
    @EnumSource(
            value = RestApi.Mishap.class,
            names = {"ERROR_BUT_RINGS", "SILENCE_BUT_RINGS"})
    void a_call_that_was_never_confirmed_is_found_and_not_placed_again(RestApi.Mishap mishap) {
        carrier().api().next(mishap);
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings();
        desk().settles();
        time.passes(Duration.ofSeconds(10));
        nobodyRings();

        engineer.presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
    }

    @ParameterizedTest
    @EnumSource(
            value = RestApi.Mishap.class,
            names = {"ERROR", "TOO_MANY_REQUESTS"})
    void a_call_that_was_certainly_not_placed_is_placed_soon(RestApi.Mishap mishap) {
        carrier().api().next(mishap);
        yamadaCalls();
        desk().settles();
        time.passes(Duration.ofSeconds(10));

        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
    }
}
