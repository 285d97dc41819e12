package jp.orikaeshi.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.orikaeshi.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void what_was_typed_into_a_form_that_the_ticket_has_no_more_is_shown_beside_the_others() {
        Typed resolve =
                new Typed("resolve", Map.of("cause", "証明書", "summary", "長い説明", "remedy", " ", "version", "4"), "");
        assertThat(resolve.homeless(TicketStatus.RESOLVED)).isTrue();
        assertThat(resolve.homeless(TicketStatus.IN_PROGRESS)).isFalse();
        assertThat(resolve.written())
                .containsExactly(
                        new Typed.Written("ticket.resolve.cause", "証明書"),
                        new Typed.Written("ticket.resolve.summary", "長い説明"));

        Typed identify = new Typed("identify", Map.of("customer", "100234"), "");
        assertThat(identify.homeless(TicketStatus.RESOLVED)).isFalse();
        assertThat(identify.homeless(TicketStatus.CLOSED)).isTrue();
    }

    @Test
    void a_note_can_be_written_on_any_ticket() {
        for (TicketStatus status : TicketStatus.values()) {
            assertThat(new Typed("note", Map.of("text", "a"), "").homeless(status))
                    .isFalse();
        }
    }
}
