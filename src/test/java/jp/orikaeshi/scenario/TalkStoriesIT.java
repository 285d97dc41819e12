package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an engineer can do while they talk with the customer. What was proved before stays proved whatever happens. */
class TalkStoriesIT extends Story {
    private static final String STRANGER = "+819099998888";

    @SuppressWarnings("NullAway.Init")
    private OnThePhone sato;

    @SuppressWarnings("NullAway.Init")
    private OnThePhone yamada;

    @Test
    void a_colleague_is_briefed_joins_by_a_key_and_goes_on_alone_when_the_engineer_leaves() {
        talk();
        assertThat(calls("tanaka").statusCode()).isEqualTo(200);

        OnThePhone tanaka = phone(TANAKA).rings().shows(LINE);
        yamada.confersWith(1);
        tanaka.hears("佐藤", "参加を求めています", "株式会社山田製作所").presses("1");
        yamada.confersWith(2);
        assertThat(people()).containsExactly("null", "sato", "tanaka");
        sato.presses("*").hears("参加した担当者が続けます").doesNotHear("3、", "終わりました").isOver();
        yamada.confersWith(1);
        desk().settles();
        assertThat(people()).containsExactly("null", "tanaka");
        HttpResponse<String> none = desk().running().post(path("callback/result"), "{\"result\": \"not-reached\"}");
        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(none.body()).contains("still-talking", "通話がまだ続いています");
        yamada.confersWith(1);
        JsonNode board = desk().get("/api/v1/callbacks").path("items").path(0).path("now");
        assertThat(board.path("engineer").asText()).isEqualTo("tanaka");
        assertThat(board.path("phase").asText()).isEqualTo("talking");
        tanaka.presses("*").hears("通話が終わりました").isOver();
        yamada.comesToHear("失礼いたします").isOver();

        desk().settles();
        assertThat(outcomes()).containsExactly("reached");
        assertThat(now().isNull()).isTrue();
        assertThat(desk().get("/api/v1/callbacks").path("items")).isEmpty();
        assertThat(texts(ticket().path("call").path("recordings"), "kind")).containsExactly("call", "call");
        assertThat(texts(ticket().path("timeline"), "kind"))
                .containsSubsequence("callback-reached", "colleague-called", "colleague-joined", "colleague-left");
    }

    @Test
    void a_colleague_who_does_not_come_is_told_to_the_engineer_alone_and_may_be_called_again() {
        talk();
        calls("tanaka");
        phone(TANAKA).rings().isBusy();
        sato.comesToHear("話し中でした");
        yamada.doesNotHear("話し中");

        calls("tanaka");
        phone(TANAKA).rings().answers().staysSilent().isOver();
        sato.comesToHear("留守番電話でした").confersWith(1);
        desk().running().post(path("callback/result"), "{\"result\": \"follow-up\"}");
        yamada.confersWith(1).hangsUp();
        sato.comesToHear("引き続き対応中として").hears("5、概要").doesNotHear("3、").presses("6");
        sato.hears("折り返しの依頼です", "5、概要").doesNotHear("3、").hangsUp();
        desk().settles();
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void the_engineer_is_muted_and_hears_the_brief_which_the_customer_does_not() {
        talk();
        assertThat(does("mute", "{\"muted\": true}").statusCode()).isEqualTo(200);
        sato.isMuted(true);
        desk().settles();
        assertThat(now().path("people").path(1).path("muted").asBoolean()).isTrue();
        does("mute", "{\"muted\": false}");
        sato.isMuted(false);
        does("brief", "{}");
        sato.comesToHear("折り返しの依頼です");
        yamada.doesNotHear("折り返しの依頼").confersWith(1);

        sato.hangsUp();
        yamada.comesToHear("失礼いたします").isOver();
    }

    @Test
    void a_customer_who_goes_back_to_the_queue_hears_so_before_the_line_is_cut() {
        talk();
        assertThat(desk().running()
                        .post(path("callback/result"), "{\"result\": \"back-to-queue\"}")
                        .statusCode())
                .isEqualTo(200);
        yamada.comesToHear("ほかの担当者から").isOver();
        sato.comesToHear("お疲れさまでした").hangsUp();

        time.passes(Duration.ofSeconds(11));
        phone(TANAKA).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void a_customer_who_goes_back_to_the_queue_out_of_a_conference_hears_so_too_and_nothing_else() {
        talk();
        does("brief", "{}");
        yamada.confersWith(1);
        calls("tanaka");
        phone(TANAKA).rings().presses("1");
        yamada.confersWith(2);
        desk().running().post(path("callback/result"), "{\"result\": \"back-to-queue\"}");
        yamada.comesToHear("ほかの担当者から").doesNotHear("お電話ありがとうございました").isOver();
        sato.comesToHear("お疲れさまでした").doesNotHear("1、").isOver();

        time.passes(Duration.ofSeconds(61));
        phone(TANAKA).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
    }

    @ParameterizedTest
    @EnumSource(value = RestApi.Slip.class, mode = EnumSource.Mode.EXCLUDE, names = "REFUSED")
    void whatever_the_carrier_answers_to_the_move_nobody_is_cut_off_and_the_move_is_made_once(RestApi.Slip slip) {
        talk();
        carrier().api().next(slip);
        carrier().webhooks().sendTwice(true);
        does("brief", "{}");
        if (!slip.done()) {
            ticketBecomes(now ->
                    assertThat(now.at("/callback/talk/hindered").asBoolean()).isTrue());
            sato.isNotOver();
            yamada.isConnected();
            time.passes(Duration.ofSeconds(6));
        }
        yamada.confersWith(1);
        sato.comesToHear("折り返しの依頼です").confersWith(1);
        desk().settles();
        assertThat(now().path("hindered").asBoolean()).isFalse();
        assertThat(now().path("move").asText()).isEqualTo("moved");
        assertThat(carrier().api().asked().stream().filter("POST Calls/{sid}.json"::equals))
                .hasSize(slip.done() ? 1 : 2);
        yamada.hangsUp();
        sato.comesToHear("お疲れさまでした").hangsUp();
        desk().settles();
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void a_move_that_the_carrier_refuses_leaves_the_two_as_they_are_and_may_be_wanted_again() {
        talk();
        carrier().api().next(RestApi.Slip.REFUSED);
        does("mute", "{\"muted\": true}");
        ticketBecomes(now -> assertThat(now.at("/callback/talk/move").asText()).isEqualTo("not-moved"));
        sato.isNotOver();
        yamada.isConnected();
        assertThat(texts(ticket().path("timeline"), "kind")).contains("talk-not-moved");

        does("brief", "{}");
        sato.comesToHear("折り返しの依頼です").isMuted(false);
        yamada.confersWith(1).hangsUp();
        sato.comesToHear("お疲れさまでした").hangsUp();
    }

    @ParameterizedTest
    @EnumSource(value = RestApi.Slip.class, mode = EnumSource.Mode.EXCLUDE, names = "REFUSED")
    void a_colleague_whose_call_the_carrier_does_not_confirm_is_rung_once(RestApi.Slip slip) {
        talk();
        does("brief", "{}");
        sato.comesToHear("折り返しの依頼です");
        desk().settles();
        carrier()
                .api()
                .next(
                        switch (slip) {
                            case TOO_MANY_REQUESTS -> RestApi.Mishap.TOO_MANY_REQUESTS;
                            case ERROR_BUT_DONE -> RestApi.Mishap.ERROR_BUT_RINGS;
                            case SILENCE_BUT_DONE -> RestApi.Mishap.SILENCE_BUT_RINGS;
                            case ERROR, REFUSED -> RestApi.Mishap.ERROR;
                        });
        calls("tanaka");
        if (slip == RestApi.Slip.ERROR) {
            for (int i = 0; i < 6; i++) {
                time.passes(Duration.ofSeconds(5));
            }
            sato.comesToHear("電話をかけられませんでした");
            nobodyRings();
            calls("tanaka");
        } else {
            time.passes(Duration.ofSeconds(6));
        }
        phone(TANAKA).rings().presses("1");
        yamada.confersWith(2).hangsUp();
        sato.comesToHear("お疲れさまでした").hangsUp();
    }

    @Test
    void a_colleague_whose_telephone_rings_when_the_customer_hangs_up_is_left_alone() {
        talk();
        calls("tanaka");
        OnThePhone tanaka = phone(TANAKA).rings();
        yamada.hangsUp();
        tanaka.stopsRinging();
        sato.comesToHear("お疲れさまでした").hangsUp();
        nobodyRings();
    }

    @Test
    void a_colleague_who_leaves_is_called_for_whoever_waits_at_once() {
        talk();
        calls("tanaka");
        OnThePhone tanaka = phone(TANAKA).rings().presses("1");
        yamada.confersWith(2);
        OnThePhone stranger =
                phone(STRANGER).calls(LINE).presses("100234#").says("別の会社です").says("まったく違う名前");
        stranger.says("まったく違う名前").presses("2").presses("1").isOver();
        nobodyRings();

        tanaka.presses("*").isOver();
        desk().settles();
        // By itself it would be looked at again in ten seconds at most.
        assertThat(carrier().unexpected()).hasSize(1);
        phone(TANAKA).rings().presses("1");
        phone(STRANGER).rings().isConnected().hangsUp();
        yamada.confersWith(1).hangsUp();
        sato.comesToHear("お疲れさまでした").hangsUp();
        desk().settles();
    }

    @Test
    void nobody_is_called_into_a_talk_that_is_not() {
        yamadaCalls();
        OnThePhone ringing = phone(SATO).rings();
        assertThat(calls("tanaka").statusCode()).isEqualTo(409);
        ringing.presses("1");
        OnThePhone customer = phone(YAMADA).rings();
        assertThat(does("brief", "{}").statusCode()).isEqualTo(409);
        customer.isConnected();
        assertThat(calls("sato").statusCode()).isEqualTo(409);
        assertThat(calls("nobody").statusCode()).isEqualTo(422);
        customer.hangsUp();
        ringing.hangsUp();
        desk().settles();
        assertThat(does("mute", "{\"muted\": true}").statusCode()).isEqualTo(409);
    }

    private JsonNode now() {
        return ticket().path("callback").path("talk");
    }

    /** By login; the customer has none. */
    private List<String> people() {
        return texts(now().path("people"), "engineer");
    }

    private void talk() {
        yamadaCalls();
        sato = phone(SATO).rings().presses("1");
        yamada = phone(YAMADA).rings().isConnected();
    }

    private HttpResponse<String> calls(String colleague) {
        return does("colleague", "{\"engineer\": \"" + colleague + "\"}");
    }

    private HttpResponse<String> does(String what, String body) {
        return desk().running().post(path("talk/" + what), body);
    }

    private String path(String action) {
        return "/api/v1/tickets/" + ticket().path("number").asLong() + "/" + action;
    }
}
