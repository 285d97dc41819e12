package jp.orikaeshi.callback;

import org.jspecify.annotations.Nullable;

/**
 * Who is on the line with a customer, and what is under way for them.
 *
 * @param engineer the login of the one who called; null once they have left
 * @param mute whether the engineer does not want to be heard
 * @param muted whether the others do not hear the engineer: the carrier has taken it
 * @param brief whether the engineer is about to hear the brief again
 * @param move how far the talk is on its way into a conference
 * @param hindered whether the carrier does not do what was asked of it last; it is asked again
 * @param colleague the one who was called last; null if nobody was
 */
public record Talk(
        @Nullable String engineer,
        boolean mute,
        boolean muted,
        boolean brief,
        TalkMove move,
        boolean hindered,
        @Nullable Guest colleague) {

    /** A colleague who was called into it, by login. */
    public record Guest(String engineer, InvitationState state) {}

    static Talk of(CallAttempt attempt, @Nullable Conference conference, @Nullable Invitation last) {
        String engineer = attempt.engineerTalks() ? attempt.engineer() : null;
        Guest guest = last == null ? null : new Guest(last.engineer(), last.state());
        return conference == null
                ? new Talk(engineer, false, false, false, TalkMove.NONE, false, null)
                : new Talk(
                        engineer,
                        conference.mute(),
                        conference.muted(),
                        conference.briefWanted(),
                        TalkMove.of(conference.phase()),
                        conference.hindered(),
                        guest);
    }

    /** Whether something was wanted that is still to come. */
    public boolean underWay() {
        boolean comes = colleague != null && colleague.state().live() && colleague.state() != InvitationState.JOINED;
        return move == TalkMove.MOVING || mute != muted || brief || hindered || comes;
    }

    /** Whether a colleague can be called: nobody else is being called or there. */
    public boolean mayCall() {
        return engineer != null && (colleague == null || !colleague.state().live());
    }
}
