package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of (state × carrier's event) of a colleague's leg, generated, not sampled. */
class InvitationTableTest {
    static Stream<Arguments> everything() {
        return Arrays.stream(InvitationState.values())
                .flatMap(state -> Arrays.stream(LegEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void only_the_key_lets_a_colleague_into_the_talk(InvitationState state, LegEvent event) {
        if (InvitationTable.move(state, event) == InvitationState.JOINED && state != InvitationState.JOINED) {
            assertThat(event).isEqualTo(LegEvent.ACCEPTED);
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void it_never_goes_back_and_what_is_over_stays(InvitationState state, LegEvent event) {
        InvitationState next = InvitationTable.move(state, event);
        if (state.live()) {
            assertThat(next).isGreaterThanOrEqualTo(state);
        } else {
            assertThat(next).isEqualTo(state);
        }
        assertThat(InvitationTable.move(next, event)).isEqualTo(next);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatever_ends_the_leg_ends_the_invitation(InvitationState state, LegEvent event) {
        if (event.endsLeg() && event != LegEvent.REFUSED) {
            assertThat(InvitationTable.move(state, event).live()).isFalse();
        }
    }

    @Test
    void why_nobody_comes_is_told_apart() {
        assertThat(after(LegEvent.PLACED, LegEvent.LEG_BUSY)).isEqualTo(InvitationState.BUSY);
        assertThat(after(LegEvent.PLACED, LegEvent.LEG_RANG_OUT)).isEqualTo(InvitationState.NO_ANSWER);
        assertThat(after(LegEvent.PLACED, LegEvent.ANSWERED, LegEvent.SILENCE)).isEqualTo(InvitationState.MACHINE);
        assertThat(after(LegEvent.PLACED, LegEvent.ANSWERED, LegEvent.PASSED_ON))
                .isEqualTo(InvitationState.DECLINED);
        assertThat(after(LegEvent.PLACED, LegEvent.ANSWERED, LegEvent.LEG_COMPLETED))
                .isEqualTo(InvitationState.DECLINED);
        assertThat(after(LegEvent.REFUSED)).isEqualTo(InvitationState.FAILED);
    }

    @Test
    void an_answer_that_overtakes_the_confirmation_counts() {
        assertThat(after(LegEvent.ANSWERED, LegEvent.PLACED, LegEvent.ACCEPTED)).isEqualTo(InvitationState.JOINED);
    }

    private static InvitationState after(LegEvent... events) {
        InvitationState at = InvitationState.INTENDED;
        for (LegEvent event : events) {
            at = InvitationTable.move(at, event);
        }
        return at;
    }
}
