package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Correction;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.time.Period;
import org.junit.jupiter.api.Test;

class ServiceMonthTest {
    private static final Month NOVEMBER = new Month(Months.OCTOBER.value().plusMonths(1), Months.OCTOBER.zone());
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void a_promise_broken_at_midnight_of_the_first_belongs_to_the_new_month() {
        PromiseMonth october =
                october(WrittenClock.running(1, Promise.CALLBACK, Months.at("09-30T23:30"), HALF_AN_HOUR));

        assertThat(october.missed()).extracting(PromiseMonth.Missed::dueAt).containsExactly(Months.at("10-01T00:00"));
    }

    @Test
    void a_promise_still_owed_at_the_end_is_open_then_and_counts_in_the_month_that_decides_it() {
        Instant asked = Months.at("10-31T23:50");

        assertThat(october(WrittenClock.running(1, Promise.CALLBACK, asked, HALF_AN_HOUR))
                        .open())
                .isEqualTo(1);
        PromiseMonth later = of(
                NOVEMBER,
                Months.at("12-02T00:00"),
                WrittenClock.done(1, Promise.CALLBACK, asked, HALF_AN_HOUR, Months.at("11-01T00:05")));
        assertThat(later.met()).isEqualTo(1);
        assertThat(later.open()).isZero();
    }

    @Test
    void a_promise_broken_in_an_earlier_month_is_not_broken_again() {
        PromiseMonth october = october(WrittenClock.done(
                1, Promise.CALLBACK, Months.at("09-30T22:00"), HALF_AN_HOUR, Months.at("10-01T08:00")));

        assertThat(october.number()).isZero();
    }

    // 2026-10-06 is a Tuesday.
    @Test
    void a_promise_of_office_hours_is_late_by_what_counted_of_the_night() {
        assertThat(lateInOfficeHours("10-07T09:05")).contains(Duration.ofMinutes(10));
        assertThat(lateInOfficeHours("10-06T22:00")).contains(Duration.ofMinutes(5));
    }

    @Test
    void what_was_done_after_closing_when_the_deadline_is_at_closing_is_late_and_nothing_of_it_counted() {
        PromiseClock clock = WrittenClock.doneInOfficeHours(
                1, Promise.CALLBACK, Months.at("10-06T17:30"), HALF_AN_HOUR, Months.at("10-06T22:00"));

        assertThat(october(clock).missed())
                .singleElement()
                .satisfies(late -> assertThat(late.late()).contains(Duration.ZERO));
    }

    @Test
    void a_promise_that_was_never_done_is_late_by_nothing_and_a_month_kept_before_tells_it_by_the_wall() {
        Instant due = Months.at("10-06T17:55");
        Instant done = Months.at("10-07T09:05");

        assertThat(new PromiseMonth.Missed(1, 1, due, null, null, null).late()).isEmpty();
        assertThat(new PromiseMonth.Missed(1, 1, due, done, null, null).late()).contains(Duration.between(due, done));
    }

    /** Due at five to six, five minutes before the office closes. */
    private static Optional<Duration> lateInOfficeHours(String done) {
        PromiseClock clock = WrittenClock.doneInOfficeHours(
                1, Promise.CALLBACK, Months.at("10-06T17:25"), HALF_AN_HOUR, Months.at(done));
        return october(clock).missed().get(0).late();
    }

    @Test
    void what_was_cancelled_before_it_was_due_is_promised_and_not_kept_and_tells_why() {
        PromiseMonth october = october(withdrawn(Withdrawal.cancelled("直ったとの連絡"), "10-03T10:10"));

        assertThat(october.number()).isEqualTo(1);
        assertThat(october.met()).isZero();
        assertThat(october.missed()).isEmpty();
        assertThat(october.withdrawn())
                .containsExactly(
                        new PromiseMonth.Withdrawn(1, 1, Months.at("10-03T10:10"), Withdrawal.cancelled("直ったとの連絡")));
    }

    @Test
    void a_call_that_was_not_made_since_its_ticket_was_over_is_withdrawn_too() {
        assertThat(october(withdrawn(Withdrawal.TICKET_OVER, "10-03T10:10")).withdrawn())
                .hasSize(1);
    }

    @Test
    void a_corrected_promise_is_counted_as_corrected_and_both_figures_stand() {
        PromiseMonth october = october(corrected("10-03T10:20"));

        assertThat(october.met()).isEqualTo(1);
        assertThat(october.missed()).isEmpty();
        assertThat(october.corrected())
                .containsExactly(new PromiseMonth.Corrected(
                        1,
                        1,
                        ClockState.MISSED,
                        Duration.ofMinutes(50),
                        ClockState.MET,
                        Duration.ofMinutes(30),
                        List.of(new Correction(
                                new Period(Months.at("10-03T10:00"), Months.at("10-03T10:20")),
                                false,
                                "お客様の停電",
                                "mori"))));
    }

    @Test
    void what_is_still_broken_as_corrected_stands_with_its_reason() {
        PromiseMonth october = october(corrected("10-03T10:10"));

        assertThat(october.missed()).extracting(PromiseMonth.Missed::reason).containsExactly("部品待ち");
        assertThat(october.corrected()).hasSize(1);
    }

    /** Asked for at ten, made at ten to eleven; from ten on until then nothing counts. */
    private static PromiseClock corrected(String until) {
        Instant asked = Months.at("10-03T10:00");
        return WrittenClock.corrected(
                1,
                Promise.CALLBACK,
                asked,
                HALF_AN_HOUR,
                Months.at("10-03T10:50"),
                new Period(asked, Months.at(until)),
                Months.at("10-03T12:00"));
    }

    @Test
    void what_was_reported_as_broken_counts_nowhere_else_though_it_is_found_kept_later() {
        PromiseMonth november = november(overTheEnd("11-02T09:00", "10-31T20:00", "11-02T08:59", "11-03T10:00"));

        assertThat(november.number()).isZero();
        assertThat(november.corrected())
                .extracting(PromiseMonth.Corrected::measured, PromiseMonth.Corrected::state)
                .containsExactly(tuple(ClockState.MISSED, ClockState.MET));
    }

    @Test
    void what_was_reported_as_broken_is_not_broken_again_by_its_corrected_deadline() {
        PromiseMonth november = november(overTheEnd("11-20T09:00", "10-31T20:00", "11-05T20:00", "11-21T10:00"));

        assertThat(november.missed()).isEmpty();
        assertThat(november.number()).isZero();
        assertThat(november.corrected()).hasSize(1);
    }

    @Test
    void what_was_reported_as_broken_counts_in_no_month_after_that_of_its_correction_either() {
        PromiseClock clock = overTheEnd("12-20T09:00", "10-31T20:00", "12-20T08:59", "11-21T10:00");

        PromiseMonth december = of(NOVEMBER.after(), NOVEMBER.after().to(), clock);

        assertThat(december.number()).isZero();
        assertThat(december.corrected()).isEmpty();
    }

    @Test
    void what_was_open_at_a_months_end_and_is_found_to_have_been_broken_in_it_counts_when_that_is_found() {
        Instant asked = Months.at("10-31T20:00");
        PromiseClock clock = WrittenClock.foundRunning(
                1, Promise.CALLBACK, asked, HALF_AN_HOUR, new Period(asked, Months.at("11-02T00:00")));

        assertThat(november(clock).missed())
                .extracting(PromiseMonth.Missed::dueAt)
                .containsExactly(Months.at("10-31T20:30"));
    }

    /** Due half an hour after eight in the evening of 31 October, and then of that time nothing counts. */
    private static PromiseClock overTheEnd(String done, String from, String until, String correctedAt) {
        return WrittenClock.corrected(
                1,
                Promise.CALLBACK,
                Months.at("10-31T20:00"),
                HALF_AN_HOUR,
                Months.at(done),
                new Period(Months.at(from), Months.at(until)),
                Months.at(correctedAt));
    }

    private static PromiseMonth november(PromiseClock clock) {
        return of(NOVEMBER, NOVEMBER.to(), clock);
    }

    @Test
    void a_month_with_nothing_but_a_correction_is_not_a_month_of_nothing() {
        ServiceMonth november =
                ServiceMonth.of(NOVEMBER, NOVEMBER.to(), List.of(ticket(Months.setRight(1, Promise.UPDATE))));

        assertThat(november.nothing()).isFalse();
        assertThat(november.of(Promise.UPDATE).corrected()).hasSize(1);
        assertThat(new Unowned(november, ServiceMonth.of(NOVEMBER, NOVEMBER.to(), List.of())).kinds())
                .extracting(Unowned.Kind::code)
                .containsExactly("nobody");
    }

    @Test
    void what_goes_on_under_another_number_counts_there() {
        assertThat(october(withdrawn(Withdrawal.MERGED, "10-03T10:10")).number())
                .isZero();
    }

    @Test
    void what_was_withdrawn_after_its_deadline_is_broken_and_nothing_else() {
        PromiseMonth october = october(withdrawn(Withdrawal.cancelled("遅れたため"), "10-03T10:31"));

        assertThat(october.missed()).hasSize(1);
        assertThat(october.withdrawn()).isEmpty();
        assertThat(october.number()).isEqualTo(1);
    }

    @Test
    void what_is_withdrawn_in_the_next_month_counts_there() {
        PromiseClock clock = WrittenClock.withdrawn(
                1,
                Promise.CALLBACK,
                Months.at("10-31T23:50"),
                HALF_AN_HOUR,
                Withdrawal.TICKET_OVER,
                Months.at("11-01T00:05"));

        assertThat(october(clock).number()).isZero();
        assertThat(of(NOVEMBER, Months.at("12-02T00:00"), clock).withdrawn()).hasSize(1);
    }

    private static PromiseClock withdrawn(Withdrawal why, String at) {
        return WrittenClock.withdrawn(1, Promise.CALLBACK, Months.at("10-03T10:00"), HALF_AN_HOUR, why, Months.at(at));
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
        CallbackMonth calls = new CallbackMonth(
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(10), Duration.ofMinutes(60)),
                List.of());

        assertThat(calls.median()).hasValue(Duration.ofMinutes(7));
        assertThat(calls.worst()).hasValue(Duration.ofMinutes(60));
    }

    private static PromiseMonth october(PromiseClock clock) {
        return of(Months.OCTOBER, Months.OVER, clock);
    }

    private static PromiseMonth of(Month month, Instant now, PromiseClock clock) {
        return ServiceMonth.of(month, now, List.of(ticket(clock))).of(Promise.CALLBACK);
    }

    private static TicketFacts ticket(PromiseClock clock) {
        return new TicketFacts(
                1,
                null,
                Identification.UNKNOWN,
                Months.at("10-03T10:00"),
                Source.PHONE,
                null,
                null,
                Set.of(),
                null,
                List.of(clock));
    }
}
