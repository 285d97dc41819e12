package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import jp.orikaeshi.scenario.RestApi.Mishap;
import org.junit.jupiter.api.Test;

/** The desk goes away in the middle and comes back: nobody who is on the telephone notices, and nothing rings twice. */
class RestartStoriesIT extends Story {
    private static final String STRANGER = "+819099998888";

    /** How long a call that was placed may take to be listed by the carrier, by the desk's clock. */
    private static final Duration UNTIL_LISTED = Duration.ofMinutes(1);

    /** What the dead process held is its own for 30 s by the database's clock, which no story moves. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Test
    void a_call_goes_on_where_it_was_when_the_desk_was_restarted_and_becomes_a_whole_ticket() {
        OnThePhone caller =
                phone(YAMADA).calls(LINE).hears("お客様番号").presses("100234#").hears("お名前");

        desk().isRestarted();
        caller.says("山田製作所")
                .hears("お困りの内容")
                .presses("2")
                .hears("折り返し")
                .presses("1")
                .hears("受付番号")
                .isOver();

        JsonNode ticket =
                ticketBecomes(t -> assertThat(texts(t.path("timeline"), "kind")).contains("checks-frozen"));
        assertThat(ticket.path("call").path("sid").asText()).isEqualTo(caller.sid());
        assertThat(ticket.path("customer").path("number").asText()).isEqualTo("100234");
        assertThat(ticket.path("identification").asText()).isEqualTo("accepted");
        assertThat(ticket.path("call").path("spokenName").asText()).isEqualTo("山田製作所");
        assertThat(ticket.path("trouble").asText()).isEqualTo("site");
        assertThat(ticket.path("snapshot").path("status").asText()).isEqualTo("down");
        assertThat(ticket.path("callback").path("number").asText()).isEqualTo(YAMADA);
        assertThat(texts(ticket.path("timeline"), "kind"))
                .containsOnlyOnce("call-received", "customer-identified", "trouble-told", "callback-requested");
        bothTalk(phone(SATO).rings());
    }

    @Test
    void killed_while_one_telephone_rings_and_the_carrier_was_placing_a_call_to_another_both_ring_once_and_go_on() {
        yamadaCalls();
        OnThePhone sato = phone(SATO).rings();
        ticketBecomes(t -> assertThat(texts(t.path("timeline"), "kind")).contains("callback-ringing"));
        carrier().api().next(Mishap.HANGS_BUT_RINGS);
        strangerCalls();
        OnThePhone tanaka = phone(TANAKA).rings();
        long strangers = ticket().path("number").asLong();

        desk().isKilled();
        desk().comesBack();

        // The key that is pressed now still counts.
        bothTalk(sato, YAMADA, strangers - 1);
        desk().passes(UNTIL_LISTED);
        theCarrierIsAsked();
        ticketBecomes(t -> assertThat(texts(t.path("timeline"), "kind")).contains("callback-ringing"));
        // Of all calls, not of the one that rings.
        assertThat(carrier().api().asked())
                .filteredOn(asked -> asked.endsWith(" Calls.json"))
                .startsWith("POST Calls.json", "POST Calls.json", "GET Calls.json");
        nobodyRings();
        bothTalk(tanaka, STRANGER, strangers);
        assertThat(carrier().api().asked())
                .filteredOn("POST Calls.json"::equals)
                .hasSize(2);
    }

    /** Somebody who is no known caller, and is called back all the same. */
    private void strangerCalls() {
        phone(STRANGER)
                .calls(LINE)
                .presses("100234#")
                .says("別の会社です")
                .says("まったく違う名前")
                .says("まったく違う名前")
                .presses("2")
                .presses("1")
                .isOver();
    }

    @Test
    void killed_before_the_carrier_placed_anything_it_asks_first_and_then_rings_once() {
        carrier().api().next(Mishap.HANGS);
        yamadaCalls();
        await().until(() -> carrier().api().asked().contains("POST Calls.json"));

        desk().isKilled();
        desk().comesBack();
        desk().passes(UNTIL_LISTED);
        theCarrierIsAsked();

        bothTalk(phone(SATO).rings());
        // How often it asks until the minute has passed is the machine's: a slow start outlives the lease.
        assertThat(carrier().api().asked())
                .startsWith("POST Calls.json", "GET Calls.json")
                .filteredOn("POST Calls.json"::equals)
                .hasSize(2);
    }

    private void theCarrierIsAsked() {
        await().alias("the lease of the dead process runs out")
                .atMost(LEASE.plus(StoryDesk.PATIENCE))
                .until(() -> carrier().api().asked().contains("GET Calls.json"));
    }

    private void bothTalk(OnThePhone engineer) {
        bothTalk(engineer, YAMADA, ticket().path("number").asLong());
    }

    private void bothTalk(OnThePhone engineer, String number, long ticket) {
        engineer.hears("チケット番号").presses("1");
        OnThePhone customer = phone(number).rings().isConnected();
        await().atMost(StoryDesk.PATIENCE).untilAsserted(() -> {
            JsonNode callback = ticket(ticket).path("callback");
            assertThat(callback.path("state").asText()).isEqualTo("reached");
            assertThat(texts(callback.path("attempts"), "outcome")).containsExactly("reached");
        });
        customer.hangsUp();
        engineer.hears("お疲れさまでした").hangsUp();
        nobodyRings();
    }
}
