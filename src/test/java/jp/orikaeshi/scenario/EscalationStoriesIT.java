package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is called, step after step, where the customer's plan names an escalation policy. */
class EscalationStoriesIT extends Story {
    private static final String MORI = "+819077778888";
    private static final String POLICY = """
            escalations:
              - id: night
                name: 夜間
                steps:
                  - {engineer: sato, timeout: PT5M}
                  - {engineer: tanaka}
                rounds: 1
            customers:""";

    private String before = "";

    @BeforeEach
    void thePlanNamesAPolicy() {
        before = desk().running().get("/api/v1/desk").body();
        apply(before.replaceFirst("(?m)^customers:", POLICY)
                .replaceFirst("(?m)^( +)calendar: always", "$1calendar: always\n$1escalation: night")
                .replaceFirst("mail: mori@desk.example", "mail: mori@desk.example\n    phone: \"" + MORI + "\""));
    }

    @AfterEach
    void thePlanNamesNoneAnyMore() {
        desk().settles();
        apply(before);
    }

    private void apply(String file) {
        HttpResponse<String> answer = desk().running().putDeskFile(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_declined_call_passes_on_at_once_and_the_last_resort_is_the_managers_telephone() {
        yamadaCalls();
        phone(SATO).rings().presses("2");
        phone(TANAKA).rings().presses("2");
        OnThePhone mori = phone(MORI).rings();
        assertThat(place().path("policy").asText()).isEqualTo("夜間");
        assertThat(place().path("lastResort").asBoolean()).isTrue();

        mori.presses("1");
        phone(YAMADA).rings().isConnected();
        assertThat(outcomes()).containsExactly("engineer-declined", "engineer-declined", "reached");
        assertThat(texts(ticket().path("timeline"), "kind"))
                .containsOnlyOnce("callback-escalated", "callback-last-resort");
    }

    @Test
    void who_does_not_answer_has_five_minutes_before_the_next_step_and_an_accepted_call_stops_it() {
        yamadaCalls();
        phone(SATO).rings().doesNotAnswer();
        nobodyRings();
        time.passes(Duration.ofMinutes(4));
        nobodyRings();

        time.passes(Duration.ofMinutes(1));
        phone(TANAKA).rings().presses("1");
        phone(YAMADA).rings().isConnected();
        time.passes(Duration.ofMinutes(10));
        nobodyRings();
    }

    private JsonNode place() {
        desk().settles();
        return desk().get("/api/v1/callbacks").path("items").path(0).path("escalation");
    }
}
