package jp.orikaeshi.callback;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conference as the next order to the carrier follows from it.
 *
 * @param stranded who is on the line alone, until the carrier has taken the order to lead them out
 * @param customerOrdered whether the carrier has taken the order to move the customer's leg
 * @param mute whether the engineer does not want to be heard
 * @param muted whether the carrier was told so last
 * @param brief whether the engineer wants to hear the brief
 * @param invitation the last colleague's; null if none was called
 * @param colleagueOver whether the colleague's telephone is free again
 * @param told whether all that was to be asked about the colleague was: the engineer knows that nobody comes, or the
 *     telephone was stopped
 */
record ConferenceState(
        ConferencePhase phase,
        ConferenceMove.Stranded stranded,
        boolean customerOrdered,
        boolean mute,
        boolean muted,
        boolean brief,
        @Nullable InvitationState invitation,
        boolean colleagueOver,
        boolean told) {

    /**
     * The next order; empty while there is nothing to ask of the carrier. Whoever would hear nothing comes first. As
     * each order is repeated until the carrier has taken it, none may harm if it was taken before.
     */
    Optional<ConferenceOrder> next() {
        return Optional.ofNullable(
                switch (phase) {
                    case ASKED, ENGINEER_IN -> customerOrdered ? null : ConferenceOrder.MOVE_CUSTOMER;
                    case CUSTOMER_IN, HANDED_OVER, NOT_MOVED -> null;
                    case TWO, THREE -> together();
                    case OVER -> over();
                });
    }

    private @Nullable ConferenceOrder over() {
        return switch (stranded) {
            case CUSTOMER -> ConferenceOrder.LEAD_CUSTOMER_OUT;
            case ENGINEER -> ConferenceOrder.LEAD_ENGINEER_OUT;
            case NOBODY ->
                invitation == InvitationState.NOT_NEEDED && !colleagueOver && !told
                        ? ConferenceOrder.STOP_COLLEAGUE
                        : null;
        };
    }

    private @Nullable ConferenceOrder together() {
        if (mute != muted) {
            return mute ? ConferenceOrder.MUTE_ENGINEER : ConferenceOrder.UNMUTE_ENGINEER;
        }
        if (invitation == InvitationState.INTENDED) {
            return ConferenceOrder.RING_COLLEAGUE;
        }
        if (invitation != null && invitation.inVain() && !told) {
            return ConferenceOrder.TELL_IN_VAIN;
        }
        return brief ? ConferenceOrder.TELL_BRIEF : null;
    }
}
