package jp.orikaeshi.sla;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.sla.ClockEvent.Clocked;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.time.DeskClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of the ledger, against a ledger that goes on. */
class ClocksReadIT extends InContainer {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    ClocksRead read;

    @Inject
    Ledger ledger;

    @Inject
    TicketDesk desk;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    private long number;
    private Instant opened = Instant.MIN;

    @BeforeEach
    void a_ticket() {
        number = desk.open(
                NewTicket.byPhone("CA" + UUID.randomUUID(), "simulator", new PhoneNumber("+81312345678"), null));
        opened = clock.instant();
    }

    @Test
    void what_was_read_is_kept_as_long_as_nothing_was_written() throws Exception {
        List<PromiseClock> before = clocks(opened.plus(MINUTE));

        assertThat(clocks(opened.plus(MINUTE))).isSameAs(before);
    }

    @Test
    void what_was_written_since_is_read() throws Exception {
        assertThat(done(clocks(opened.plus(MINUTE)))).isFalse();

        met();

        assertThat(done(clocks(opened.plus(MINUTE)))).isTrue();
    }

    @Test
    void a_report_up_to_an_earlier_moment_does_not_know_what_one_up_to_a_later_moment_has_read() throws Exception {
        met();
        assertThat(done(clocks(opened.plus(MINUTE)))).isTrue();

        assertThat(done(clocks(opened.plusSeconds(15)))).isFalse();
        assertThat(done(clocks(opened.plus(MINUTE)))).isTrue();
    }

    @Test
    void what_a_transaction_has_written_is_forgotten_where_it_is_undone() throws Exception {
        transactions.undone(() -> {
            append();
            assertThat(done(known(opened.plus(MINUTE)))).isTrue();
        });

        assertThat(done(clocks(opened.plus(MINUTE)))).isFalse();
    }

    private void met() throws Exception {
        transactions.run(() -> {
            append();
            return null;
        });
    }

    private void append() {
        Clocked response = new Clocked(number, Promise.RESPONSE, 1);
        ledger.append(ClockEvent.of(ClockEventKind.MET, response, opened.plusSeconds(30), "taken"));
    }

    private List<PromiseClock> clocks(Instant to) throws Exception {
        return transactions.run(() -> known(to));
    }

    private List<PromiseClock> known(Instant to) {
        return Objects.requireNonNull(read.during(null, opened, to).get(number));
    }

    private static boolean done(List<PromiseClock> clocks) {
        return clocks.stream()
                .filter(one -> one.clock().promise() == Promise.RESPONSE)
                .anyMatch(one -> one.doneAt().isPresent());
    }
}
