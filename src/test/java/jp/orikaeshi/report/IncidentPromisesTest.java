package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.WrittenClock;
import org.junit.jupiter.api.Test;

class IncidentPromisesTest {
    private static final Instant ASKED = Incidents.CALL;
    private static final Instant SOON = ASKED.plusSeconds(60);

    @Test
    void a_call_back_that_still_rings_when_the_trouble_is_over_is_not_said_to_be_measured() {
        assertThat(mark(false, true)).isEqualTo(Mark.CALLING);
        assertThat(mark(true, true)).isEqualTo(Mark.RUNNING);
    }

    @Test
    void nobody_is_owed_a_call_after_the_end_unless_a_telephone_rings() {
        assertThat(mark(false, false)).isEqualTo(Mark.WITHDRAWN);
        assertThat(mark(true, false)).isEqualTo(Mark.RUNNING);
    }

    @Test
    void a_promise_that_nobody_waits_for_any_more_is_on_record() {
        var withdrawn = WrittenClock.withdrawn(1042, Promise.CALLBACK, ASKED, Duration.ofMinutes(30), SOON);

        assertThat(IncidentReport.promises(List.of(withdrawn), false, false, SOON))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.mark()).isEqualTo(Mark.WITHDRAWN);
                    assertThat(kept.margin()).isNull();
                });
    }

    @Test
    void a_weekend_that_the_plan_does_not_count_is_neither_time_left_nor_delay() {
        Instant friday = Instant.parse("2026-10-02T08:00:00Z");
        Instant monday = Instant.parse("2026-10-05T01:00:00Z");
        var soon = WrittenClock.doneInOfficeHours(
                1042, Promise.RESOLUTION, friday, Duration.ofHours(8), friday.plusSeconds(1800));
        var late = WrittenClock.doneInOfficeHours(1042, Promise.RESOLUTION, friday, Duration.ofHours(1), monday);

        assertThat(IncidentReport.promises(List.of(soon, late), false, false, monday))
                .extracting(IncidentReportData.Kept::margin)
                .containsExactly(Duration.ofMinutes(450), Duration.ofHours(-1));
    }

    private static Mark mark(boolean live, boolean rings) {
        var owed = WrittenClock.running(1042, Promise.CALLBACK, ASKED, Duration.ofMinutes(30));
        return IncidentReport.promises(List.of(owed), live, rings, SOON).get(0).mark();
    }
}
