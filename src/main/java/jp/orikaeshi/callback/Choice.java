package jp.orikaeshi.callback;

import java.util.List;
import java.util.Optional;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.ticket.Trouble;

/**
 * What a customer sees who decides about their call-back: nothing that would tell a stranger who they are.
 *
 * @param live whether anybody still works on the ticket
 * @param line ours, under which they can call us
 * @param callback the one that stands, or the last one
 * @param offered the times among which they may choose, the earliest first
 */
public record Choice(
        long ticket,
        Optional<Trouble> trouble,
        boolean live,
        Optional<Line> line,
        Optional<CallbackView> callback,
        List<Window> offered) {
    public Choice {
        offered = List.copyOf(offered);
    }

    /** Whether a telephone rings for it now, or may, or somebody talks. */
    public boolean onTheTelephone() {
        return callback.filter(CallbackView::onTheTelephone).isPresent();
    }

    /** Whether a call is owed. */
    public boolean standing() {
        return callback.map(CallbackView::state).filter(CallbackState::standing).isPresent();
    }

    /** Whether the call has been made. */
    public boolean made() {
        return callback.map(CallbackView::state)
                .filter(CallbackState.REACHED::equals)
                .isPresent();
    }

    /** Whether anything can be decided now. */
    public boolean open() {
        return live && !made() && !onTheTelephone();
    }
}
