package jp.orikaeshi.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.CustomerProfile;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.time.DeskClock;
import org.junit.jupiter.api.Test;

class RecordingDeskIT extends InContainer {
    private static final PhoneNumber LINE = new PhoneNumber("+81312345678");
    private static final AtomicInteger NEXT = new AtomicInteger(710_001);

    @Inject
    RecordingDesk desk;

    @Inject
    Recordings recordings;

    @Inject
    DeafRecorder recorder;

    @Inject
    TicketDesk ticketDesk;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    private final String call = "CA" + UUID.randomUUID();
    private final String sid = "RE" + UUID.randomUUID();

    @Test
    void recordings_go_with_the_ticket_that_stays() throws Exception {
        UUID customer = customer();
        long stays = ticket("CA" + UUID.randomUUID());
        ticketDesk.identify(stays, customer, Identification.ACCEPTED);
        long merged = ticket(call);
        desk.hear(news(sid));

        assertThat(ticketDesk.identify(merged, customer, Identification.ACCEPTED))
                .isEqualTo(stays);
        desk.hear(news(sid + "b"));

        assertThat(recordings.of(List.of(stays))).extracting(Recording::sid).containsExactly(sid, sid + "b");
        assertThat(recordings.of(List.of(merged))).isEmpty();
    }

    @Test
    void a_recording_whose_call_is_not_known_yet_is_heard_again() {
        desk.hear(news(sid));
        assertThat(recordings.find(sid)).isEmpty();

        long number = ticket(call);

        within(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(recordings.of(List.of(number)))
                        .extracting(Recording::sid)
                        .containsExactly(sid));
    }

    @Test
    void what_the_carrier_does_not_have_for_a_day_is_missing() {
        long number = ticket(call);
        desk.hear(news(sid));

        assertThat(desk.missing(sid)).isFalse();
        clock.advance(Duration.ofHours(25));

        assertThat(desk.missing(sid)).isTrue();
        assertThat(desk.missing(sid)).isTrue();
        assertThat(state()).isEqualTo(RecordingState.MISSING);
        assertThat(kinds(number)).containsOnlyOnce("recording-missing");
    }

    @Test
    void what_is_too_large_says_so_once() {
        long number = ticket(call);
        desk.hear(news(sid));

        desk.tooLarge(sid);
        desk.tooLarge(sid);

        assertThat(state()).isEqualTo(RecordingState.TOO_LARGE);
        assertThat(kinds(number)).containsOnlyOnce("recording-too-large");
    }

    @Test
    void what_was_never_fetched_is_deleted_at_the_carrier_when_its_time_is_over() {
        ticket(call);
        desk.hear(news(sid));

        desk.expired(sid);

        within(Duration.ofSeconds(20)).until(() -> recorder.hasForgotten(sid));
        assertThat(desk.stored(sid, new Sound("audio/mpeg", 3)))
                .as("waited for")
                .isFalse();
        assertThat(state()).isEqualTo(RecordingState.EXPIRED);
    }

    @Test
    void a_carrier_that_keeps_no_sound_is_not_asked_for_any() {
        ticket(call);

        desk.hear(new RecordingNews(sid, call, "simulator", null, true));

        assertThat(state()).isEqualTo(RecordingState.MISSING);
    }

    private RecordingState state() {
        return recordings.find(sid).orElseThrow().state();
    }

    private RecordingNews news(String recording) {
        return new RecordingNews(recording, call, DeafRecorder.NAME, 3L, true);
    }

    private long ticket(String callSid) {
        return ticketDesk.open(NewTicket.byPhone(callSid, "simulator", LINE, null));
    }

    private List<String> kinds(long number) {
        return tickets.timeline(number).stream().map(TimelineEntry::kind).toList();
    }

    private UUID customer() throws Exception {
        String number = Integer.toString(NEXT.getAndIncrement());
        return inTransaction(() -> {
            if (plans.byId("it-recording").isEmpty()) {
                plans.add(new Plan("it-recording", terms(), 900));
            }
            Customer customer = new Customer(
                    new CustomerNumber(number),
                    new CustomerProfile("録音 " + number, "ロクオン", List.of(), "it-recording", List.of()),
                    900);
            customers.add(customer);
            return customer.id();
        });
    }

    private static PlanTerms terms() {
        return new PlanTerms(
                "IT",
                "always",
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                Duration.ofHours(8),
                List.of(50),
                List.of(),
                null,
                false);
    }

    private <T> T inTransaction(Callable<T> work) throws Exception {
        return transactions.run(work);
    }
}
