package jp.orikaeshi.monitoring.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ReportReceived;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.StatusChanged;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.SeenPage;

/** Holds pages to what was approved. The first good one is taken by itself, every other one is approved by a person. */
@ApplicationScoped
@Transactional
public class ContentDesk {
    @Inject
    PageVersions versions;

    @Inject
    Audit audit;

    @Inject
    Event<ReportReceived> approved;

    @Inject
    Event<StatusChanged> changed;

    @Inject
    Clock clock;

    /** What a page that was read means for its probe. */
    public Finding judge(UUID probe, Params params, SeenPage seen) {
        return PageCheck.of(seen, params, now -> compared(probe, params, now));
    }

    private Finding compared(UUID probe, Params params, PageContent now) {
        // First: somebody may be approving just this, and what it is compared to is what they have approved.
        Optional<PageVersion> open = versions.lockDifferent(probe);
        Optional<PageVersion> baseline = versions.baseline(probe);
        Finding verdict = baseline.map(known -> PageVerdict.of(params, known, now))
                .orElseGet(() -> PageVerdict.first(now, "taken as the baseline"));
        boolean first = baseline.isEmpty() && verdict.status() == Status.UP;
        boolean asApproved = baseline.filter(known -> known.says(now)).isPresent();
        follow(open, probe, verdict.outcome(), now, !first && !asApproved);
        if (first) {
            PageVersion taken = new PageVersion(probe, verdict.outcome(), now, clock.instant());
            taken.approve(PageVersion.BY_ITSELF, clock.instant());
            versions.add(taken);
        }
        return verdict;
    }

    /** Keeps what the page is instead of what was approved, for as long as it is. */
    private void follow(Optional<PageVersion> open, UUID probe, String outcome, PageContent now, boolean different) {
        if (different && open.filter(it -> it.outcome().equals(outcome)).isPresent()) {
            open.get().become(now);
            return;
        }
        open.ifPresent(former -> close(probe, former));
        if (different) {
            versions.add(new PageVersion(probe, outcome, now, clock.instant()));
            changed.fire(new StatusChanged());
        }
    }

    private void close(UUID probe, PageVersion former) {
        if (former.alarming()) {
            former.leave(clock.instant());
            versions.forget(probe);
        } else {
            versions.remove(former);
        }
    }

    /**
     * Takes what the page says now as what it has to say.
     *
     * @param fingerprint of what the person has seen
     * @return false if just that is approved already
     * @throws PageChangedAgain if the page says something else than what the person has seen
     */
    public boolean approve(UUID probe, String fingerprint, String by) {
        Optional<PageVersion> different = versions.lockDifferent(probe);
        if (different
                .or(() -> versions.baseline(probe))
                .filter(page -> page.fingerprint().equals(fingerprint))
                .isEmpty()) {
            throw new PageChangedAgain();
        }
        Instant now = clock.instant();
        different.ifPresent(page -> {
            page.approve(by, now);
            audit.record(by, "page-approved", probe.toString(), "");
            approved.fire(new ReportReceived(probe));
            changed.fire(new StatusChanged());
        });
        return different.isPresent();
    }

    /** How the page stands to what was approved, for whoever has to judge it. */
    public PageSheet sheet(UUID probe) {
        return new PageSheet(versions.baseline(probe), versions.different(probe), versions.past(probe));
    }
}
