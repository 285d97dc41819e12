package jp.orikaeshi.ticket;

import static jp.orikaeshi.ticket.TicketStatus.CLOSED;
import static jp.orikaeshi.ticket.TicketStatus.IN_PROGRESS;
import static jp.orikaeshi.ticket.TicketStatus.OPEN;
import static jp.orikaeshi.ticket.TicketStatus.RESOLVED;
import static jp.orikaeshi.ticket.TicketStatus.WAITING_CUSTOMER;
import static jp.orikaeshi.ticket.TicketStatus.WAITING_PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketStatusTest {
    @Test
    void the_table_says_what_may_follow_what() {
        assertThat(OPEN.next()).isEqualTo(Set.of(IN_PROGRESS, WAITING_CUSTOMER, WAITING_PROVIDER, RESOLVED));
        assertThat(IN_PROGRESS.next()).isEqualTo(Set.of(WAITING_CUSTOMER, WAITING_PROVIDER, RESOLVED));
        assertThat(WAITING_CUSTOMER.next()).isEqualTo(Set.of(IN_PROGRESS, WAITING_PROVIDER, RESOLVED));
        assertThat(WAITING_PROVIDER.next()).isEqualTo(Set.of(IN_PROGRESS, WAITING_CUSTOMER, RESOLVED));
        assertThat(RESOLVED.next()).isEqualTo(Set.of(CLOSED, OPEN));
        assertThat(CLOSED.next()).isEqualTo(Set.of(OPEN));
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void no_state_follows_itself(TicketStatus status) {
        assertThat(status.mayBecome(status)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void only_a_resolved_ticket_is_closed(TicketStatus status) {
        assertThat(status.mayBecome(CLOSED)).isEqualTo(status == RESOLVED);
    }

    @Test
    void its_names_are_those_of_the_contract() {
        assertThat(TicketStatus.values())
                .extracting(TicketStatus::code)
                .containsExactly("open", "in-progress", "waiting-customer", "waiting-provider", "resolved", "closed");
    }
}
