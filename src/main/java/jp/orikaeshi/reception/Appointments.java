package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.ChoiceDesk;
import jp.orikaeshi.callback.Choosing;
import jp.orikaeshi.callback.Window;

/** What a caller decides about the time of their call-back. */
@ApplicationScoped
public class Appointments {
    @Inject
    ChoiceDesk choice;

    @Inject
    CallbackDesk callbacks;

    /** The times that they may choose, the earliest first. */
    List<Window> offered(CallSession session) {
        return choice.offered(session.ticket());
    }

    /** What is owed already. A caller whom we do not recognise hears nothing of it: they may be anybody. */
    public Optional<CallbackView> standing(CallSession session) {
        return session.identification().trusted()
                ? callbacks
                        .of(session.ticket())
                        .filter(callback -> callback.state().standing())
                : Optional.empty();
    }

    /** False if it cannot be cancelled, since a telephone rings already. */
    boolean cancel(CallSession session) {
        boolean cancelled = choice.cancelIfPossible(session.ticket(), Choosing.LINE);
        session.promised(cancelled);
        return cancelled;
    }

    /** Moves what was just promised to the time that the caller has confirmed; what can no longer be kept stays as it is. */
    CallbackView inTime(CallSession session, CallbackView promised) {
        return session.wishedTime()
                .filter(WishedTime.WINDOW::equals)
                .flatMap(wish -> session.window())
                .flatMap(window -> choice.atIfPossible(session.ticket(), window, Choosing.LINE))
                .orElse(promised);
    }
}
