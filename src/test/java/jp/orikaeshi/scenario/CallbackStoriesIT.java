package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.function.Consumer;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.scenario.RestApi.Mishap;
import org.junit.jupiter.api.Test;

/** Engineers and customers who cannot be had at once: the desk goes on until two people talk. */
class CallbackStoriesIT extends Story {

    @Test
    void an_engineer_who_does_not_answer_is_followed_by_the_next_and_then_by_another_round() {
        yamadaCalls();
        phone(SATO).rings().doesNotAnswer();
        phone(TANAKA).rings().doesNotAnswer();
        nobodyRings();

        time.passes(Duration.ofMinutes(1));
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("engineer-no-answer", "engineer-no-answer", "reached");
    }

    @Test
    void an_engineer_who_presses_2_passes_it_on() {
        nextAfterSato(
                "engineer-declined", sato -> sato.presses("2").hears("次の担当").isOver());
    }

    @Test
    void an_engineer_who_hangs_up_during_the_brief_has_not_accepted() {
        nextAfterSato("engineer-declined", sato -> sato.answers().hangsUp());
    }

    @Test
    void an_engineer_whose_telephone_is_busy_is_passed_over() {
        nextAfterSato("engineer-busy", OnThePhone::isBusy);
    }

    @Test
    void a_telephone_that_cannot_be_reached_is_passed_over() {
        nextAfterSato("failed", OnThePhone::cannotBeReached);
    }

    @Test
    void an_engineers_voicemail_presses_no_key_and_has_not_accepted() {
        nextAfterSato("engineer-machine", sato -> sato.staysSilent().isOver());
    }

    private void nextAfterSato(String outcome, Consumer<OnThePhone> sato) {
        yamadaCalls();
        sato.accept(phone(SATO).rings());
        phone(TANAKA).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly(outcome, "reached");
    }

    @Test
    void a_customer_who_is_busy_is_called_again_after_five_minutes_by_the_same_engineer() {
        againAfterFiveMinutes("customer-busy", "話し中", OnThePhone::isBusy);
    }

    @Test
    void a_customer_who_does_not_answer_is_called_again_after_five_minutes() {
        againAfterFiveMinutes("customer-no-answer", "お出になりませんでした", OnThePhone::doesNotAnswer);
    }

    @Test
    void a_customers_voicemail_is_not_the_customer() {
        againAfterFiveMinutes(
                "customer-machine",
                "留守番電話",
                customer ->
                        customer.answersAsMachine().hears("1を押して").staysSilent().isOver());
    }

    private void againAfterFiveMinutes(String outcome, String told, Consumer<OnThePhone> customer) {
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings().presses("1");
        customer.accept(phone(YAMADA).rings());
        engineer.hears(told, "もう一度おかけします").isOver();
        time.passes(Duration.ofMinutes(4));
        nobodyRings();

        time.passes(Duration.ofMinutes(1));
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly(outcome, "reached");
    }

    @Test
    void a_person_taken_for_a_machine_presses_1_and_is_connected() {
        yamadaCalls();
        phone(SATO).rings().presses("1");
        phone(YAMADA)
                .rings()
                .answersAsMachine()
                .hears("録音", "1を押して")
                .presses("1")
                .isConnected();

        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void a_ticket_resolved_while_a_telephone_rings_stops_it() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        desk().startAfresh();

        sato.stopsRinging();
        time.passes(Duration.ofMinutes(10));
        nobodyRings();
        assertThat(ticket().path("callback").path("state").asText()).isEqualTo("cancelled");
    }

    @Test
    void a_call_back_that_is_cancelled_rings_no_telephone_and_its_promise_is_not_broken() {
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isBusy();
        engineer.hears("もう一度おかけします").isOver();
        desk().settles();
        long number = ticket().path("number").asLong();
        carrier().api().forget();

        assertThat(cancel(number, "\"0\"").statusCode()).isEqualTo(412);
        HttpResponse<String> answer = cancel(number, "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        JsonNode cancelled = Json.read(answer.body(), JsonNode.class);
        assertThat(cancelled.path("callback").path("state").asText()).isEqualTo("cancelled");
        assertThat(texts(cancelled.path("clocks"), "promise")).containsExactly("response", "resolution");
        JsonNode last =
                cancelled.path("timeline").path(cancelled.path("timeline").size() - 1);
        assertThat(last.path("kind").asText()).isEqualTo("callback-cancelled");
        assertThat(last.path("by").asText()).isEqualTo("api");
        assertThat(last.path("text").asText()).isEqualTo("折り返しを取り消しました（理由の記載なし）");
        assertThat(last.path("at").asText()).isNotEmpty();

        // Past the next attempt and past the promise.
        time.passes(Duration.ofMinutes(31));
        nobodyRings();
        assertThat(carrier().api().asked())
                .as("but for recordings of the call that was")
                .filteredOn(request -> !request.endsWith("/Recordings.json"))
                .isEmpty();
        JsonNode ledger = desk().get("/api/v1/tickets/" + number + "/ledger");
        assertThat(ledger.path("items"))
                .filteredOn(event -> event.path("promise").asText().equals("callback"))
                .extracting(
                        event -> event.path("kind").asText(),
                        event -> event.path("reason").asText())
                .containsExactly(tuple("started", "asked"), tuple("withdrawn", "cancelled"));
        refuses(number, "no-callback");
    }

    @Test
    void a_call_that_is_in_progress_is_not_cancelled() {
        yamadaCalls();
        OnThePhone engineer = phone(SATO).rings();
        long number = ticket().path("number").asLong();
        refuses(number, "call-in-progress");

        engineer.presses("1");
        OnThePhone customer = phone(YAMADA).rings();
        refuses(number, "call-in-progress");

        customer.isConnected();
        refuses(number, "call-in-progress");
        engineer.isNotOver();

        customer.hangsUp();
        engineer.hears("お疲れさまでした").hangsUp();
        desk().settles();
        refuses(number, "no-callback");
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void a_call_that_the_carrier_does_not_place_can_be_cancelled() {
        carrier().api().next(Collections.nCopies(20, Mishap.TOO_MANY_REQUESTS).toArray(Mishap[]::new));
        yamadaCalls();
        ticketBecomes(t -> assertThat(texts(t.path("timeline"), "kind")).contains("callback-hindered"));
        long number = ticket().path("number").asLong();

        // Refused for the moment in which the carrier is being asked.
        await().atMost(StoryDesk.PATIENCE)
                .untilAsserted(
                        () -> assertThat(cancel(number, "*").statusCode()).isEqualTo(200));
        carrier().api().forget();
        time.passes(Duration.ofMinutes(5));
        nobodyRings();
        assertThat(carrier().api().asked()).isEmpty();
    }

    private HttpResponse<String> cancel(long ticket, String seen) {
        RunningDesk running = desk().running();
        return running.send(running.request("/api/v1/tickets/" + ticket + "/callback/cancel")
                .header("If-Match", seen)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private void refuses(long ticket, String why) {
        HttpResponse<String> answer = cancel(ticket, "*");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Json.read(answer.body(), JsonNode.class).path("type").asText())
                .isEqualTo("urn:orikaeshi:problem:" + why);
    }

    @Test
    void a_ticket_taken_while_a_telephone_rings_is_called_back_all_the_same() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        desk().post("/api/v1/tickets/" + ticket().path("number").asLong() + "/take", "{}");
        nobodyRings();

        sato.presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void whoever_has_talked_says_by_one_key_what_came_of_it() {
        talked().presses("6")
                .hears("チケット番号", "解決した場合は1")
                .presses("9")
                .hears("解決した場合は1")
                .presses("2")
                .hears("引き続き対応中として記録しました")
                .isOver();
        assertThat(attempt(0).path("result").asText()).isEqualTo("follow-up");
        assertThat(ticket().path("status").asText()).isEqualTo("in-progress");
        assertThat(texts(ticket().path("timeline"), "text")).contains("通話の結果：引き続き対応（佐藤 健）");
        assertThat(says("resolved").statusCode()).as("it has been said").isEqualTo(409);
        assertThat(says("follow-up").statusCode()).as("the same again").isEqualTo(200);
        assertThat(says("nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    void one_key_does_not_resolve_what_monitoring_still_sees_down() {
        talked().presses("1").hears("監視ではまだ異常が続いている", "解決した場合は1").hangsUp();
        assertThat(ticket().path("status").asText()).isEqualTo("in-progress");
        assertThat(says("resolved").statusCode()).isEqualTo(409);
    }

    @Test
    void a_call_in_which_nobody_could_talk_is_owed_again_by_the_time_that_was_promised() {
        OnThePhone sato = talked();
        String due = ticket().path("callback").path("dueAt").asText();
        sato.presses("3").hears("あらためておかけします").isOver();
        desk().settles();
        assertThat(outcomes()).containsExactly("customer-no-answer");
        assertThat(ticket().path("callback").path("state").asText()).isEqualTo("scheduled");
        assertThat(ticket().path("callback").path("dueAt").asText()).isEqualTo(due);

        time.passes(Duration.ofMinutes(6));
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("customer-no-answer", "reached");
    }

    @Test
    void a_customer_who_is_passed_on_is_called_by_a_colleague_at_once() {
        OnThePhone sato = phoneOfSatoWhoTalks();
        sato.presses("*")
                .hears("お疲れさまでした", "ほかの担当者からかけ直す場合は4")
                .presses("4")
                .hears("ほかの担当者から")
                .isOver();
        time.passes(Duration.ofSeconds(11));
        phone(TANAKA).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("reached");
    }

    @Test
    void what_is_only_joined_wants_no_result_and_one_tap_is_as_good_as_a_key() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        assertThat(says("follow-up").statusCode()).isEqualTo(409);
        sato.presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(says("back-to-queue").statusCode()).isEqualTo(200);
        sato.hangsUp();
        time.passes(Duration.ofSeconds(11));
        phone(TANAKA).rings();
    }

    private OnThePhone phoneOfSatoWhoTalks() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        return sato;
    }

    /** The customer has hung up, and the engineer is asked. */
    private OnThePhone talked() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected().hangsUp();
        return sato.hears("お疲れさまでした", "解決した場合は1");
    }

    private JsonNode attempt(int n) {
        return ticket().path("callback").path("attempts").path(n);
    }

    private HttpResponse<String> says(String result) {
        return desk().running()
                .post(
                        "/api/v1/tickets/" + ticket().path("number").asLong() + "/callback/result",
                        "{\"result\": \"" + result + "\"}");
    }
}
