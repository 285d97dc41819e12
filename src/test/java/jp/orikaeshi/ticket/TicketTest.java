package jp.orikaeshi.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.monitoring.Snapshot;
import org.junit.jupiter.api.Test;

class TicketTest {
    private static final Instant TWO_IN_THE_MORNING = Instant.parse("2026-09-21T17:10:00Z");
    private static final PhoneNumber MOBILE = new PhoneNumber("+819012345678");
    private static final UUID YAMADA = UUID.randomUUID();
    private final Ticket ticket = new Ticket(
            1001, NewTicket.byPhone("CA1", "simulator", new PhoneNumber("+81312345678"), null), TWO_IN_THE_MORNING);

    @Test
    void opens_with_next_to_nothing_known() {
        assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.identification()).isEqualTo(Identification.UNKNOWN);
        assertThat(ticket.customerId()).isEmpty();
        assertThat(ticket.trouble()).isEmpty();
        assertThat(ticket.call().orElseThrow().from()).isNull();
    }

    @Test
    void taking_a_ticket_starts_the_work_and_taking_it_over_keeps_it_going() {
        ticket.take("sato");
        ticket.take("tanaka");

        assertThat(ticket.status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(ticket.assignee()).contains("tanaka");
        assertThat(ticket.isWith("tanaka")).isTrue();
        assertThat(ticket.isWith("sato")).isFalse();
    }

    @Test
    void nobody_takes_what_is_resolved() {
        ticket.resolve(new Resolution("x", "y", "z"), TWO_IN_THE_MORNING);

        assertThatThrownBy(() -> ticket.take("sato")).isInstanceOf(WrongState.class);
        assertThat(ticket.assignee()).isEmpty();
    }

    @Test
    void what_was_frozen_stays() {
        Snapshot first = Snapshot.of(TWO_IN_THE_MORNING, List.of());
        Snapshot second = Snapshot.of(TWO_IN_THE_MORNING.plusSeconds(9), List.of());
        ticket.identified(YAMADA, Identification.ACCEPTED);

        assertThat(ticket.freeze(first, TWO_IN_THE_MORNING)).isTrue();
        assertThat(ticket.freeze(second, TWO_IN_THE_MORNING)).isFalse();
        assertThat(ticket.snapshot()).contains(first);
    }

    @Test
    void another_customer_does_not_inherit_what_was_seen_of_the_first() {
        ticket.identified(YAMADA, Identification.UNVERIFIED);
        ticket.freeze(Snapshot.of(TWO_IN_THE_MORNING, List.of()), TWO_IN_THE_MORNING);

        ticket.identified(UUID.randomUUID(), Identification.CONFIRMED);

        assertThat(ticket.snapshot()).isEmpty();
        assertThat(ticket.checkedAt()).isEmpty();
    }

    @Test
    void a_caller_nobody_knows_may_be_any_customer_once_a_call_back_is_promised() {
        assertThat(ticket.unknownCaller()).isFalse();
        assertThat(ticket.mayBe(YAMADA)).isFalse();

        ticket.callBackAt(MOBILE);

        assertThat(ticket.unknownCaller()).isTrue();
        assertThat(ticket.mayBe(YAMADA)).isTrue();
        ticket.resolve(new Resolution("x", "y", "z"), TWO_IN_THE_MORNING);
        assertThat(ticket.unknownCaller()).isFalse();
        assertThat(ticket.mayBe(YAMADA)).isFalse();
    }

    @Test
    void a_caller_whose_name_was_not_recognised_may_be_that_customer_and_no_other() {
        ticket.callBackAt(MOBILE);
        ticket.identified(YAMADA, Identification.UNVERIFIED);

        assertThat(ticket.unknownCaller()).isFalse();
        assertThat(ticket.mayBe(YAMADA)).isTrue();
        assertThat(ticket.mayBe(UUID.randomUUID())).isFalse();
        ticket.identified(YAMADA, Identification.CONFIRMED);
        assertThat(ticket.mayBe(YAMADA)).isFalse();
    }

    @Test
    void a_later_call_says_what_was_wanted_if_its_caller_is_the_customer_named_before() {
        assertThat(ticket.saysWhatIsWanted(null)).isFalse();
        ticket.callBackAt(MOBILE);
        assertThat(ticket.saysWhatIsWanted(null)).isTrue();
        assertThat(ticket.saysWhatIsWanted(YAMADA)).isFalse();

        ticket.identified(YAMADA, Identification.UNVERIFIED);
        assertThat(ticket.saysWhatIsWanted(null)).isFalse();
        assertThat(ticket.saysWhatIsWanted(YAMADA)).isFalse();

        ticket.identified(YAMADA, Identification.ACCEPTED);
        assertThat(ticket.saysWhatIsWanted(null)).isTrue();
        assertThat(ticket.saysWhatIsWanted(YAMADA)).isTrue();
        assertThat(ticket.saysWhatIsWanted(UUID.randomUUID())).isFalse();
    }

    @Test
    void the_newest_call_says_where_to_call_back_whichever_ticket_stays() {
        PhoneNumber office = new PhoneNumber("+81312345679");
        Ticket later = new Ticket(
                1002, NewTicket.byPhone("CA2", "simulator", new PhoneNumber("+81312345678"), null), TWO_IN_THE_MORNING);
        ticket.callBackAt(MOBILE);
        later.joinedBy(ticket);
        assertThat(later.callbackNumber()).contains(MOBILE);

        later.callBackAt(office);
        later.joinedBy(ticket);
        assertThat(later.callbackNumber()).contains(office);
        ticket.joinedBy(later);
        assertThat(ticket.callbackNumber()).contains(office);
    }

    @Test
    void a_merged_ticket_is_not_reopened() {
        ticket.mergeInto(1000, TWO_IN_THE_MORNING);

        assertThatThrownBy(ticket::reopen).isInstanceOf(WrongState.class);
    }

    @Test
    void an_old_page_is_refused() {
        assertThatThrownBy(() -> ticket.expect(7L)).isInstanceOf(StaleVersion.class);
        ticket.expect(null);
        ticket.expect(0L);
    }
}
