package jp.orikaeshi.callback;

import static jp.orikaeshi.callback.InvitationState.BRIEFING;
import static jp.orikaeshi.callback.InvitationState.BUSY;
import static jp.orikaeshi.callback.InvitationState.DECLINED;
import static jp.orikaeshi.callback.InvitationState.FAILED;
import static jp.orikaeshi.callback.InvitationState.INTENDED;
import static jp.orikaeshi.callback.InvitationState.JOINED;
import static jp.orikaeshi.callback.InvitationState.LEFT;
import static jp.orikaeshi.callback.InvitationState.MACHINE;
import static jp.orikaeshi.callback.InvitationState.NOT_NEEDED;
import static jp.orikaeshi.callback.InvitationState.NO_ANSWER;
import static jp.orikaeshi.callback.InvitationState.RINGING;

/**
 * The whole table of (state × carrier's event) for a colleague's leg. Only a key lets anybody into the talk. What
 * happens on a customer's side is none of it, and what is over stays as it is.
 */
final class InvitationTable {
    private InvitationTable() {}

    static InvitationState move(InvitationState at, LegEvent event) {
        if (!at.live()) {
            return at;
        }
        return switch (event) {
            case PLACED -> at == INTENDED ? RINGING : at;
            case REFUSED -> at == INTENDED ? FAILED : at;
            case ANSWERED -> at == JOINED ? at : BRIEFING;
            case ACCEPTED -> JOINED;
            case PASSED_ON -> beforeJoining(at, DECLINED);
            case SILENCE -> beforeJoining(at, MACHINE);
            case WITHDRAWN -> beforeJoining(at, NOT_NEEDED);
            case LEG_RANG_OUT, LEG_CANCELLED -> gone(at, NO_ANSWER);
            case LEG_BUSY -> gone(at, BUSY);
            case LEG_FAILED, LEG_COMPLETED, LOST -> gone(at, FAILED);
            case CUSTOMER_ANSWERED,
                    MACHINE_SUSPECTED,
                    FAX_ANSWERED,
                    MENU_HEARD,
                    NO_PROOF,
                    JOINED,
                    CUSTOMER_RANG_OUT,
                    CUSTOMER_BUSY,
                    CUSTOMER_UNREACHABLE,
                    CUSTOMER_TALKED,
                    CUSTOMER_LEFT,
                    CUSTOMER_CANCELLED,
                    ENGINEER_LEFT,
                    SETTLED -> at;
        };
    }

    private static InvitationState beforeJoining(InvitationState at, InvitationState outcome) {
        return at == JOINED ? at : outcome;
    }

    // Whoever hangs up during the brief has heard it and does not come.
    private static InvitationState gone(InvitationState at, InvitationState unanswered) {
        return switch (at) {
            case JOINED -> LEFT;
            case BRIEFING -> DECLINED;
            default -> unanswered;
        };
    }
}
