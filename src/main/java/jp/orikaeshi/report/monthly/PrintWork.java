package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Makes the files of a month that was frozen, one report after the other: telephones come first. */
@ApplicationScoped
class PrintWork implements WorkHandler {
    static final String KIND = "month-print";

    @Inject
    MonthDesk desk;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int parallel() {
        return 1;
    }

    @Override
    public Duration lease() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void handle(WorkItem item, int attempt) {
        desk.print(UUID.fromString(item.key()));
    }
}
