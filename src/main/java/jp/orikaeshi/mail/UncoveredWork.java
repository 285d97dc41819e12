package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jp.orikaeshi.duty.DutyChanged;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** Looks once an hour, and after each change of the duty plan, whether managers have to hear of hours without anybody. */
@ApplicationScoped
class UncoveredWork implements WorkHandler {
    static final String KIND = "duty-uncovered";
    static final String KEY = "hourly";

    /** Who plans takes one person out before the next is in: a gap that is closed at once is none. */
    static final Duration WHILE_PLANNING = Duration.ofMinutes(5);

    @Inject
    Worklist worklist;

    @Inject
    UncoveredHours hours;

    @Inject
    Recipients recipients;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        look(WHILE_PLANNING);
    }

    void changed(@Observes DutyChanged change) {
        look(WHILE_PLANNING);
    }

    private void look(Duration in) {
        worklist.add(WorkItem.of(KIND, KEY, clock.instant().plus(in)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        Instant now = clock.instant();
        Set<String> news = UncoveredHours.news(hours.asOf(now), now);
        if (!news.isEmpty()) {
            outbox.writeNews(Subject.ofDuty(news), recipients.managersOrOnDuty());
        }
        look(Duration.ofHours(1));
    }
}
