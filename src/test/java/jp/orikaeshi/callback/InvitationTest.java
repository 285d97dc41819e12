package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import org.junit.jupiter.api.Test;

/** Until when a colleague's telephone may ring. */
class InvitationTest {
    private static final Instant WANTED = Instant.parse("2026-11-29T00:00:00Z");
    private static final Instant ASKED = WANTED.plusSeconds(60);

    private final Invitation invitation = new Invitation(
            UUID.randomUUID(), "tanaka", new PhoneNumber("+81901234567"), false, Duration.ofSeconds(20), WANTED);

    @Test
    void the_carrier_may_take_a_while_from_when_it_was_asked_however_long_ago_the_colleague_was_wanted() {
        invitation.placing(ASKED);
        assertThat(invitation.mayBeListed(ASKED.plusSeconds(20))).isTrue();
        assertThat(invitation.mayBeListed(ASKED.plusSeconds(21))).isFalse();
        invitation.notPlaced();
        assertThat(invitation.mayBeListed(ASKED)).isFalse();
    }

    @Test
    void what_was_not_asked_of_the_carrier_is_over_when_it_is_not_needed() {
        invitation.hear(LegEvent.WITHDRAWN, ASKED);
        assertThat(invitation.legOver()).isTrue();
        assertThat(invitation.legUnknown()).isFalse();
    }

    @Test
    void a_leg_that_nobody_could_name_is_free_only_when_the_carrier_certainly_has_none() {
        invitation.placing(ASKED);
        invitation.hear(LegEvent.WITHDRAWN, ASKED);
        assertThat(invitation.legOver()).isFalse();
        assertThat(invitation.legUnknown()).isTrue();
        invitation.hear(LegEvent.REFUSED, ASKED.plusSeconds(21));
        assertThat(invitation.state()).isEqualTo(InvitationState.NOT_NEEDED);
        assertThat(invitation.legOver()).isTrue();
    }
}
