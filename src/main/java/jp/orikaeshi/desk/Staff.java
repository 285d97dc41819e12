package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import jp.orikaeshi.account.AccountClosed;
import jp.orikaeshi.account.AccountSaved;
import jp.orikaeshi.account.Commitment;
import jp.orikaeshi.account.FirstAccount;
import jp.orikaeshi.duty.DutyChanged;
import jp.orikaeshi.duty.DutyEntries;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;

/**
 * Keeps the desk's staff and its accounts the same people, so that the desk file holds whoever was added on a page. The
 * account that the start makes up stands in no file: a file that does not name it must not close it.
 */
@ApplicationScoped
public class Staff implements Commitment {
    @Inject
    Engineers engineers;

    @Inject
    DutyPlans dutyPlans;

    @Inject
    DutyEntries dutyEntries;

    @Inject
    Clock clock;

    @Inject
    Event<DutyChanged> dutyChanged;

    void saved(@Observes AccountSaved event) {
        if (event.login().equals(FirstAccount.ADMIN)) {
            return;
        }
        Optional<Engineer> known = engineers.find(event.login());
        if (known.isPresent()) {
            Engineer engineer = known.get();
            engineer.describe(
                    event.name(), engineer.phone().orElse(null), engineer.mail().orElse(null), engineer.position());
        } else {
            engineers.add(new Engineer(
                    event.login(), event.name(), null, null, engineers.all().size()));
        }
        dutyChanged.fire(new DutyChanged());
    }

    @Override
    public Optional<String> of(String login) {
        return dutyPlans.duty().names(login) ? Optional.of("desk.on-duty") : Optional.empty();
    }

    void closed(@Observes AccountClosed event) {
        engineers.find(event.login()).ifPresent(Engineer::leave);
        dutyEntries.forget(event.login(), clock.instant());
        dutyChanged.fire(new DutyChanged());
    }
}
