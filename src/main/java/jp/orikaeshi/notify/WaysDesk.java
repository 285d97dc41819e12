package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.QuietHours;
import jp.orikaeshi.duty.Way;

/** What engineers choose for themselves: how they are told, and when not. */
@ApplicationScoped
@Transactional
public class WaysDesk {
    @Inject
    Engineers engineers;

    @Inject
    Audit audit;

    /** Empty for an account that is no engineer's. */
    public Optional<Engineer> engineer(String login) {
        return engineers.find(login).filter(Engineer::active);
    }

    /**
     * Replaces both.
     *
     * @param ways without faults; empty: by mail, as everybody is
     * @throws NoSuchWay if this is no engineer's login
     */
    public void choose(String login, List<Way> ways, QuietHours quiet, String by) {
        engineer(login).orElseThrow(NoSuchWay::new).isTold(ways, quiet);
        audit.record(by, "ways-chosen", login, "");
    }
}
