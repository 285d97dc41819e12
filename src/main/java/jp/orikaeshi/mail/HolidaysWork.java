package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import jp.orikaeshi.time.HolidayList;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** Looks once a day whether administrators have to hear that the list of public holidays ends. */
@ApplicationScoped
class HolidaysWork implements WorkHandler {
    static final String KIND = "holidays-ending";
    static final String KEY = "daily";

    private static final Duration AFTER_START = Duration.ofMinutes(5);

    @Inject
    Worklist worklist;

    @Inject
    HolidayList holidays;

    @Inject
    Recipients recipients;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        look(AFTER_START);
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
        holidays.endsSoon().ifPresent(year -> outbox.writeNews(Subject.ofHolidays(year), recipients.administrators()));
        look(Duration.ofDays(1));
    }
}
