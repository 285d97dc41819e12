package jp.orikaeshi.duty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.duty.EntryState;
import jp.orikaeshi.duty.SwapSpec;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Notice;

/** A colleague waits for this person's answer. */
@RequestScoped
public class SwapNotice implements Notice {
    @Inject
    DutyDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Override
    public Optional<String> text() {
        return user.has(Roles.ENGINEER) && isAsked() ? Optional.of("duty.notice.swap") : Optional.empty();
    }

    private boolean isAsked() {
        return desk.standing().stream()
                .filter(entry -> entry.state(clock.instant()) == EntryState.ASKED)
                .anyMatch(entry ->
                        entry.spec() instanceof SwapSpec swap && swap.with().equals(user.person()));
    }
}
