package jp.orikaeshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/** Prints a version that was let out, whether or not anybody reads it: what it says does not wait for its first reader. */
@ApplicationScoped
class EditionPrintWork implements WorkHandler {
    static final String KIND = "report-print";

    @Inject
    EditionPress press;

    @Override
    public String kind() {
        return KIND;
    }

    // Printing takes longer than a connection should be held, and printing twice keeps the first.
    @Override
    public boolean inTransaction() {
        return false;
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
        var unused = press.of(UUID.fromString(item.key()));
    }
}
