package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody at the customer has to know, at whatever hour. */
class EmergencyStoriesIT extends Story {
    private static final String HANAKO = "+819055556666";

    @Test
    void the_contacts_are_told_by_all_ways_in_their_order_until_one_of_them_presses_1() {
        long number = opens("site");
        desk().post(emergency(number), "{}");
        phone(YAMADA).rings().shows(LINE).doesNotAnswer();
        OnThePhone hanako = phone(HANAKO).rings();
        // The short message is on its way: nobody gets one once somebody has confirmed.
        desk().settles();
        hanako.answers()
                .hears("緊急のご連絡", "ホームページ", "1を押して")
                .doesNotHear("山田製作所")
                .presses("1")
                .hears("ご確認を承りました")
                .isOver();

        assertThat(state(number)).isEqualTo("confirmed");
        time.passes(Duration.ofMinutes(6));
        nobodyRings();
        assertThat(desk().get(emergency(number)).path("confirmedBy").asText()).isEqualTo("山田 花子");
        assertThat(told(number))
                .containsSubsequence(
                        "alarm-raised",
                        "alarm-ringing",
                        "alarm-call",
                        "alarm-ringing",
                        "alarm-answered",
                        "alarm-confirmed")
                .doesNotContain("alarm-round");
        assertThat(carrier().api().messages())
                .extracting(sms -> sms.get("To"))
                .containsExactlyInAnyOrder(YAMADA, HANAKO);
        assertThat(carrier().api().messages())
                .allSatisfy(sms -> assertThat(sms.get("Body")).contains("緊急", "03-1234-5678"));
        assertThat(mailbox(YAMADAS_MAIL).gets("【緊急】").text()).contains("1を押して");
    }

    @Test
    void a_voicemail_confirms_nothing_and_the_next_round_follows_until_an_engineer_stops_it() {
        long number = opens("mail");
        desk().post(emergency(number), "{}");
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        OnThePhone first = phone(YAMADA).rings();
        desk().settles();
        first.staysSilent().staysSilent().staysSilent().isOver();
        phone(HANAKO).rings().isBusy();
        nobodyRings();
        assertThat(told(number)).contains("alarm-round");

        time.passes(Duration.ofMinutes(1));
        OnThePhone yamada = phone(YAMADA).rings();
        assertThat(desk().get(emergency(number)).path("round").asInt()).isEqualTo(2);
        assertThat(desk().get(emergency(number)).path("now").asText()).isEqualTo("山田 太郎");
        assertThat(stop(number, "{}").statusCode()).isEqualTo(422);
        assertThat(stop(number, "{\"reason\": \"誤検知\"}").statusCode()).isEqualTo(200);
        yamada.stopsRinging();
        assertThat(stop(number, "{\"reason\": \"誤検知\"}").statusCode()).isEqualTo(409);
        time.passes(Duration.ofMinutes(6));
        nobodyRings();
        assertThat(state(number)).isEqualTo("stopped");
        assertThat(carrier().api().messages()).as("once each").hasSize(2);
    }

    @Test
    void what_a_program_reports_as_a_security_incident_is_told_by_itself() {
        opens("security");
        time.passes(Duration.ofSeconds(5));
        phone(YAMADA).rings().answers().hears("セキュリティ", "触れず").presses("1").isOver();
        mailbox(YAMADAS_MAIL).gets("【緊急】");
    }

    @Test
    void a_security_incident_of_nobody_known_is_told_once_as_soon_as_an_engineer_says_whose_it_is() {
        long number = desk().post("/api/v1/tickets", "{\"trouble\": \"security\", \"note\": \"不審なログイン\"}")
                .path("number")
                .asLong();
        time.passes(Duration.ofMinutes(5));
        nobodyRings();

        belongsToYamada(number);
        time.passes(Duration.ofSeconds(5));
        phone(YAMADA).rings().answers().hears("セキュリティ").presses("1").isOver();
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        assertThat(state(number)).isEqualTo("confirmed");

        belongsToYamada(number);
        time.passes(Duration.ofMinutes(2));
        nobodyRings();
        assertThat(told(number)).containsOnlyOnce("alarm-raised");
    }

    private void belongsToYamada(long ticket) {
        HttpResponse<String> answer =
                desk().running().post("/api/v1/tickets/" + ticket + "/identify", "{\"customer\": \"100234\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_telephone_rings_once_although_the_carrier_does_not_say_that_it_does() {
        long number = opens("site");
        carrier().api().next(RestApi.Mishap.ERROR_BUT_RINGS);
        desk().post(emergency(number), "{}");
        phone(YAMADA).rings().presses("1").isOver();
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        time.passes(Duration.ofMinutes(6));
        nobodyRings();
        assertThat(state(number)).isEqualTo("confirmed");
    }

    @Test
    void with_the_ticket_the_calling_ends() {
        long number = opens("site");
        desk().post(emergency(number), "{}");
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        OnThePhone yamada = phone(YAMADA).rings();
        desk().startAfresh();
        yamada.stopsRinging();
        assertThat(state(number)).isEqualTo("stopped");
    }

    @Test
    void an_engineer_who_accepts_while_the_customer_hears_the_notice_is_connected_after_it() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        long number = ticket().path("number").asLong();
        desk().post(emergency(number), "{}");
        OnThePhone yamada = phone(YAMADA).rings().answers().hears("緊急のご連絡");
        mailbox(YAMADAS_MAIL).gets("【緊急】");

        sato.presses("1").hears("緊急のご連絡", "そのままお待ちください").isNotOver();
        sato.staysSilent().hears("そのままお待ちください");
        nobodyRings();
        assertThat(outcomes()).containsExactly("dialling");

        yamada.presses("1").hears("ご確認を承りました").isOver();
        desk().settles();
        sato.staysSilent().hears("おつなぎします");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
        assertThat(state(number)).isEqualTo("confirmed");
    }

    @Test
    void an_engineer_need_not_wait_for_the_end_of_the_notice() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        desk().post(emergency(ticket().path("number").asLong()), "{}");
        OnThePhone yamada = phone(YAMADA).rings().answers();
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        sato.presses("1").hears("2を押して").presses("2").hears("次の担当").isOver();
        nobodyRings();
        assertThat(outcomes()).containsExactly("engineer-declined");
        yamada.presses("1").isOver();
        phone(TANAKA).rings().presses("1");
        phone(YAMADA).rings().isConnected();
    }

    @Test
    void a_call_back_that_is_due_while_the_notice_rings_the_same_telephone_waits_and_follows_at_once() {
        long number = opens("site");
        desk().post(emergency(number), "{}");
        OnThePhone yamada = phone(YAMADA).rings();
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        desk().post("/api/v1/tickets/" + number + "/callback", "{\"number\": \"%s\"}".formatted(YAMADA));
        nobodyRings();
        assertThat(told(number)).contains("callback-hindered");

        yamada.presses("1").isOver();
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
    }

    @Test
    void whoever_talks_with_an_engineer_is_passed_over_and_rung_as_soon_as_they_have_finished() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings().presses("1");
        OnThePhone yamada = phone(YAMADA).rings().isConnected();
        long number = ticket().path("number").asLong();
        desk().post(emergency(number), "{}");
        phone(HANAKO).rings().doesNotAnswer();
        nobodyRings();
        assertThat(told(number)).containsOnlyOnce("alarm-passed-over").contains("alarm-round");
        assertThat(state(number)).isEqualTo("calling");

        // The others are called in their rounds meanwhile.
        time.passes(Duration.ofMinutes(1));
        phone(HANAKO).rings().doesNotAnswer();
        nobodyRings();

        yamada.hangsUp();
        sato.hears("お疲れさまでした").hangsUp();
        phone(YAMADA).rings().hears("緊急のご連絡").presses("1").isOver();
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        assertThat(state(number)).isEqualTo("confirmed");
        nobodyRings();
    }

    @Test
    void the_notices_of_two_tickets_do_not_ring_the_same_telephone_at_once() {
        long first = opens("site");
        long second = opens("mail");
        desk().post(emergency(first), "{}");
        OnThePhone yamada = phone(YAMADA).rings();
        mailbox(YAMADAS_MAIL).gets("【緊急】");
        desk().post(emergency(second), "{}");
        OnThePhone hanako = phone(HANAKO).rings();
        nobodyRings();
        assertThat(told(second)).containsSubsequence("alarm-passed-over", "alarm-ringing");

        hanako.presses("1").isOver();
        yamada.presses("1").isOver();
        nobodyRings();
        assertThat(desk().get(emergency(first)).path("confirmedBy").asText()).isEqualTo("山田 太郎");
        assertThat(desk().get(emergency(second)).path("confirmedBy").asText()).isEqualTo("山田 花子");
    }

    private long opens(String trouble) {
        return desk().post(
                        "/api/v1/tickets",
                        "{\"customer\": \"100234\", \"trouble\": \"%s\", \"note\": \"監視からの通報\"}".formatted(trouble))
                .path("number")
                .asLong();
    }

    private static String emergency(long ticket) {
        return "/api/v1/tickets/" + ticket + "/emergency";
    }

    private String state(long ticket) {
        return desk().get(emergency(ticket)).path("state").asText();
    }

    private List<String> told(long ticket) {
        JsonNode timeline = ticket(ticket).path("timeline");
        return texts(timeline, "kind");
    }

    private HttpResponse<String> stop(long ticket, String body) {
        return desk().running().post(emergency(ticket) + "/stop", body);
    }
}
