package jp.orikaeshi.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

class TicketSheetTest {
    @Test
    void a_call_back_that_still_stands_is_not_shown_as_pending_once_the_ticket_is_over() {
        assertThat(TicketSheet.endsWith(TicketStatus.RESOLVED, callback(CallbackState.SCHEDULED, false)))
                .isTrue();
        assertThat(TicketSheet.endsWith(TicketStatus.IN_PROGRESS, callback(CallbackState.SCHEDULED, false)))
                .isFalse();
        assertThat(TicketSheet.endsWith(TicketStatus.RESOLVED, callback(CallbackState.REACHED, false)))
                .isFalse();
    }

    @Test
    void nobody_takes_back_a_call_that_is_being_spoken() {
        assertThat(TicketSheet.endsWith(TicketStatus.RESOLVED, callback(CallbackState.DIALLING, true)))
                .isFalse();
    }

    private static CallbackView callback(CallbackState state, boolean onTheTelephone) {
        PhoneNumber number = new PhoneNumber("+819012345678");
        return new CallbackView(
                new UUID(0, 1),
                state,
                number,
                number,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                onTheTelephone,
                null,
                null,
                List.of());
    }
}
