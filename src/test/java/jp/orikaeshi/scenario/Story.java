package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import jp.orikaeshi.app.SharedDesk;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What happens on the telephone and by mail, told against the real jar:
 * {@code phone(YAMADA).calls(LINE).hears("お客様番号").presses("100234#").says("山田製作所")}. A story also fails on any
 * call and on any mail that nobody in it waited for (but for the mails that every ticket brings), and on whatever the
 * carrier could not make sense of.
 */
@ResourceLock(SharedDesk.STORIES)
abstract class Story {
    static final String LINE = "+81312345678";
    static final String OTHER_LINE = "+81398765432";
    static final String YAMADA = "+819012345678";
    static final String SATO = "+819011112222";
    static final String YAMADAS_MAIL = "taro@yamada.example";
    static final String SATOS_MAIL = "sato@desk.example";
    /** The manager's. */
    static final String MORIS_MAIL = "mori@desk.example";

    static final String TANAKAS_MAIL = "tanaka@desk.example";
    static final String TANAKA = "+819033334444";

    @RegisterExtension
    final SharedStoryDesk shared = new SharedStoryDesk();

    final Time time = new Time();

    /** The clock of the desk. */
    final class Time {
        /** Passes once everything that was due before has happened. */
        void passes(Duration by) {
            desk().settles();
            desk().passes(by);
        }
    }

    final StoryDesk desk() {
        return shared.desk();
    }

    final FakeCarrier carrier() {
        return desk().carrier();
    }

    final Phone phone(String number) {
        return new Phone(carrier(), number);
    }

    final Mailbox mailbox(String address) {
        return new Mailbox(desk().postOffice(), address);
    }

    /** The customer calls about the site and says all that is asked. */
    final OnThePhone yamadaCalls() {
        return phone(YAMADA)
                .calls(LINE)
                .presses("100234#")
                .says("山田製作所")
                .presses("2")
                .presses("1")
                .isOver();
    }

    /** Nobody's telephone rings that no story waited for, once all that is due has happened. */
    final void nobodyRings() {
        desk().settles();
        assertThat(carrier().unexpected()).as("calls that nobody waited for").isEmpty();
    }

    final List<String> outcomes() {
        return texts(ticket().path("callback").path("attempts"), "outcome");
    }

    /** The newest ticket as the API shows it now. */
    final JsonNode ticket() {
        JsonNode newest = desk().get("/api/v1/tickets?limit=1").path("items").path(0);
        assertThat(newest.isMissingNode()).as("there is no ticket").isFalse();
        return newest;
    }

    final JsonNode ticket(long number) {
        return desk().get("/api/v1/tickets/" + number);
    }

    /** Waits until the newest ticket is so. */
    final JsonNode ticketBecomes(ThrowingConsumer<JsonNode> so) {
        await().atMost(StoryDesk.PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> so.accept(ticket()));
        return ticket();
    }

    static JsonNode clock(JsonNode ticket, String promise) {
        for (JsonNode clock : ticket.path("clocks")) {
            if (clock.path("promise").asText().equals(promise)) {
                return clock;
            }
        }
        throw new AssertionError("no clock for " + promise + " in " + ticket);
    }

    static List<String> texts(JsonNode list, String field) {
        return list.findValuesAsText(field);
    }

    @BeforeEach
    final void begin() {
        desk().startAfresh();
        forget();
    }

    @AfterEach
    final void nothingElseHappened() {
        desk().settles();
        assertNobodyElseWasTold();
        desk().startAfresh();
        assertNobodyElseWasTold();
        forget();
    }

    private void forget() {
        carrier().forget();
        desk().postOffice().forget();
    }

    private void assertNobodyElseWasTold() {
        assertThat(desk().postOffice().unexpected())
                .as("mails that nobody waited for")
                .isEmpty();
        assertThat(carrier().unexpected()).as("calls that nobody waited for").isEmpty();
        assertThat(carrier().webhooks().faults())
                .as("what the desk answered badly")
                .isEmpty();
        assertThat(carrier().api().faults()).as("what the desk asked wrongly").isEmpty();
    }
}
