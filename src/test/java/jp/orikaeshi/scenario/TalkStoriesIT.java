package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an engineer can do while they talk with the customer. What was proved before stays proved whatever happens. */
class TalkStoriesIT extends Story {
    private OnThePhone sato;
    private OnThePhone yamada;

    @Test
    void a_colleague_is_briefed_joins_by_a_key_and_goes_on_alone_when_the_engineer_leaves() {
        talk();
        assertThat(calls("tanaka").statusCode()).isEqualTo(200);

        OnThePhone tanaka = phone(TANAKA).rings().shows(LINE);
        yamada.confersWith(1);
        tanaka.hears("佐藤", "参加を求めています", "株式会社山田製作所").presses("1");
        yamada.confersWith(2);
        sato.presses("*").hears("お疲れさまでした").hangsUp();
        yamada.confersWith(1);
        tanaka.hangsUp();
        yamada.comesToHear("失礼いたします").isOver();

        desk().settles();
        assertThat(outcomes()).containsExactly("reached");
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
        yamada.hangsUp();
        sato.comesToHear("お疲れさまでした").hangsUp();
        desk().settles();
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void the_engineer_is_muted_and_hears_the_brief_which_the_customer_does_not() {
        talk();
        assertThat(does("mute", "{\"muted\": true}").statusCode()).isEqualTo(200);
        sato.isMuted(true);
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
