package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.work.WorkItem;
import org.junit.jupiter.api.Test;

class CloseWorkTest {
    private final List<Month> planned = new ArrayList<>();

    @Test
    @SuppressWarnings("UnnecessaryAssignment")
    void a_month_that_cannot_be_closed_stops_none_behind_it() {
        CloseWork work = new CloseWork();
        work.settings = Settings.of(Map.of("ORIKAESHI_ZONE", "Asia/Tokyo"));
        work.plan = new ClosePlan() {
            @Override
            void plan(Month month) {
                planned.add(month);
            }
        };
        work.desk = new MonthDesk() {
            @Override
            void close(Month month) {
                throw new IllegalStateException("the figures of " + month + " cannot be read");
            }
        };
        WorkItem october = WorkItem.of(CloseWork.KIND, Months.OCTOBER.toString(), Months.OVER);

        assertThatThrownBy(() -> work.handle(october, 1)).hasMessageContaining("2026-10");

        assertThat(planned).containsExactly(Months.OCTOBER.after());
        assertThat(work.inTransaction())
                .as("one transaction would take the plan back")
                .isFalse();
    }
}
