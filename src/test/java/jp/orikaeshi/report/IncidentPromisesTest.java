package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.report.IncidentReportData.Happening;
import jp.orikaeshi.report.IncidentReportData.Kept;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.time.Period;
import org.junit.jupiter.api.Test;

class IncidentPromisesTest {
    private static final Instant ASKED = Incidents.CALL;
    private static final Instant SOON = ASKED.plusSeconds(60);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

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

        Kept kept = kept(withdrawn, false, false, SOON);
        assertThat(kept.mark()).isEqualTo(Mark.WITHDRAWN);
        assertThat(kept.withdrawnAt()).isEqualTo(SOON);
        assertThat(kept.margin()).isNull();
    }

    @Test
    void a_weekend_that_the_plan_does_not_count_is_neither_time_left_nor_delay() {
        Instant friday = Instant.parse("2026-10-02T08:00:00Z");
        Instant monday = Instant.parse("2026-10-05T01:00:00Z");
        var soon = WrittenClock.doneInOfficeHours(
                1042, Promise.RESOLUTION, friday, Duration.ofHours(8), friday.plusSeconds(1800));
        var late = WrittenClock.doneInOfficeHours(1042, Promise.RESOLUTION, friday, Duration.ofHours(1), monday);

        assertThat(kept(soon, false, false, monday).margin()).isEqualTo(Duration.ofMinutes(450));
        assertThat(kept(late, false, false, monday).margin()).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void a_promise_begins_when_it_was_given_however_long_its_clock_stood_still() {
        Period waiting = new Period(ASKED.plusSeconds(600), ASKED.plusSeconds(600 + 41 * 60));
        var ledger = WrittenClock.stoodStill(1042, Promise.RESOLUTION, ASKED, Duration.ofHours(4), waiting);

        Kept kept = IncidentPromises.of(ledger, true, false, waiting.to()).get(0);

        assertThat(kept.givenAt()).isEqualTo(ASKED);
        assertThat(kept.stoodStill()).containsExactly(new Span(waiting.from(), waiting.to()));
        assertThat(kept.dueAt()).isEqualTo(ASKED.plus(Duration.ofHours(4)).plus(Duration.ofMinutes(41)));
    }

    @Test
    void a_breach_is_told_at_its_deadline_whenever_somebody_noticed() {
        Instant now = ASKED.plus(HALF_AN_HOUR).plusSeconds(660);
        var late = WrittenClock.late(1042, Promise.CALLBACK, ASKED, HALF_AN_HOUR, now, "部品待ち");
        var written = WrittenClock.met(1042, Promise.CALLBACK, ASKED, HALF_AN_HOUR, now);

        assertThat(kept(late, true, false, now).mark()).isEqualTo(Mark.MISSED);
        assertThat(IncidentPromises.story(written, now))
                .containsExactly(new Happening(ASKED.plus(HALF_AN_HOUR), "折り返しのお約束の時間を過ぎました", true));
    }

    @Test
    void a_breach_that_was_taken_back_is_no_milestone_and_what_was_set_right_is_told() {
        Instant corrected = ASKED.plusSeconds(4_000);
        var ledger = takenBack(corrected);

        assertThat(IncidentPromises.of(ledger, true, false, corrected).get(0)).satisfies(kept -> {
            assertThat(kept.mark()).isEqualTo(Mark.RUNNING);
            assertThat(kept.correctedAt()).isEqualTo(corrected);
        });
        assertThat(IncidentPromises.story(ledger, corrected))
                .containsExactly(
                        new Happening(ASKED.plus(HALF_AN_HOUR), "折り返しのお約束の時間を過ぎました（訂正前の計測）", false),
                        new Happening(corrected, "折り返しのお約束について、時間の計測を訂正しました（お客様の停電のため）", false));
    }

    @Test
    void a_breach_after_a_correction_is_told_beside_the_one_that_was_measured() {
        Instant corrected = ASKED.plusSeconds(4_000);
        Instant due = corrected.plusSeconds(1_200);

        assertThat(IncidentPromises.story(takenBack(corrected), due.plusSeconds(1)))
                .extracting(Happening::at, Happening::milestone)
                .containsExactly(tuple(ASKED.plus(HALF_AN_HOUR), false), tuple(due, true), tuple(corrected, false));
    }

    // Ten minutes of its half an hour had passed.
    private static List<ClockEvent> takenBack(Instant corrected) {
        return WrittenClock.takenBack(
                1042,
                Promise.CALLBACK,
                ASKED,
                HALF_AN_HOUR,
                ASKED.plusSeconds(2_460),
                new Period(ASKED.plusSeconds(600), corrected),
                corrected);
    }

    private static Kept kept(PromiseClock clock, boolean live, boolean rings, Instant now) {
        return IncidentPromises.kept(clock, List.of(), live, rings, now);
    }

    private static Mark mark(boolean live, boolean rings) {
        var owed = WrittenClock.running(1042, Promise.CALLBACK, ASKED, Duration.ofMinutes(30));
        return kept(owed, live, rings, SOON).mark();
    }
}
