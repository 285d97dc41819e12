package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.orikaeshi.callback.ConferenceMove.Stranded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConferenceStateTest {
    private static final Set<ConferenceOrder> INSIDE = EnumSet.of(
            ConferenceOrder.MUTE_ENGINEER,
            ConferenceOrder.UNMUTE_ENGINEER,
            ConferenceOrder.TELL_BRIEF,
            ConferenceOrder.TELL_IN_VAIN,
            ConferenceOrder.RING_COLLEAGUE);

    @ParameterizedTest
    @EnumSource(ConferencePhase.class)
    void nothing_is_asked_inside_before_the_two_are_together(ConferencePhase phase) {
        anything(phase)
                .filter(state -> !phase.together())
                .forEach(state -> assertThat(state.next())
                        .as("%s", state)
                        .matches(next -> next.isEmpty() || !INSIDE.contains(next.get())));
    }

    @ParameterizedTest
    @EnumSource(ConferencePhase.class)
    void the_customer_is_moved_once_and_only_on_the_way_in(ConferencePhase phase) {
        boolean onTheWay = phase == ConferencePhase.ASKED || phase == ConferencePhase.ENGINEER_IN;
        anything(phase)
                .forEach(state -> assertThat(state.next()
                                .filter(ConferenceOrder.MOVE_CUSTOMER::equals)
                                .isPresent())
                        .as("%s", state)
                        .isEqualTo(onTheWay && !state.customerOrdered()));
    }

    @Test
    void whoever_hears_nothing_comes_before_a_telephone_that_rings_in_vain() {
        assertThat(over(Stranded.CUSTOMER, InvitationState.NOT_NEEDED).next())
                .contains(ConferenceOrder.LEAD_CUSTOMER_OUT);
        assertThat(over(Stranded.ENGINEER, InvitationState.NOT_NEEDED).next())
                .contains(ConferenceOrder.LEAD_ENGINEER_OUT);
        assertThat(over(Stranded.NOBODY, InvitationState.NOT_NEEDED).next()).contains(ConferenceOrder.STOP_COLLEAGUE);
        assertThat(over(Stranded.NOBODY, InvitationState.LEFT).next()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(InvitationState.class)
    void the_engineer_is_told_of_every_colleague_who_does_not_come_and_of_no_other(InvitationState invitation) {
        ConferenceState state = together(false, false, false, invitation, false);
        assertThat(state.next().filter(ConferenceOrder.TELL_IN_VAIN::equals).isPresent())
                .isEqualTo(invitation.inVain());
        assertThat(together(false, false, false, invitation, true).next())
                .isNotEqualTo(Optional.of(ConferenceOrder.TELL_IN_VAIN));
    }

    @Test
    void wishes_are_granted_one_after_the_other_and_then_there_is_nothing_to_do() {
        assertThat(together(true, false, true, null, false).next()).contains(ConferenceOrder.MUTE_ENGINEER);
        assertThat(together(false, true, true, null, false).next()).contains(ConferenceOrder.UNMUTE_ENGINEER);
        assertThat(together(true, true, true, null, false).next()).contains(ConferenceOrder.TELL_BRIEF);
        assertThat(together(true, true, false, null, false).next()).isEmpty();
        assertThat(together(false, false, true, InvitationState.INTENDED, false).next())
                .contains(ConferenceOrder.RING_COLLEAGUE);
    }

    private static Stream<ConferenceState> anything(ConferencePhase phase) {
        return Stream.of(true, false)
                .flatMap(one -> Stream.of(true, false)
                        .flatMap(other -> Arrays.stream(InvitationState.values())
                                .map(invitation -> new ConferenceState(
                                        phase, Stranded.NOBODY, one, other, false, one, invitation, one, other))));
    }

    private static ConferenceState over(Stranded stranded, InvitationState invitation) {
        return new ConferenceState(ConferencePhase.OVER, stranded, true, false, false, false, invitation, false, false);
    }

    private static ConferenceState together(
            boolean mute, boolean muted, boolean brief, @Nullable InvitationState invitation, boolean told) {
        return new ConferenceState(
                ConferencePhase.TWO, Stranded.NOBODY, true, mute, muted, brief, invitation, false, told);
    }
}
