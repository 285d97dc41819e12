package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Where every action that matters to safety is written down, in its own transaction's fate. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Audit {
    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * Writes it down.
     *
     * @param actor a login, or {@code system}
     * @param action its text is {@code account.audit.ACTION}
     * @param subject whom or what it was done to; no names of customers
     * @param address where the request came from; empty if there was none
     */
    public void record(String actor, String action, String subject, String address) {
        accounts.add(new AuditEntry(clock.instant(), actor, action, subject, address));
    }

    /** The same, unless this person did this to it since then: one act that takes several requests. */
    public void recordOnceSince(Instant since, String actor, String action, String subject, String address) {
        if (!accounts.audited(since, actor, action, subject)) {
            record(actor, action, subject, address);
        }
    }
}
