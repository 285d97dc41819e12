package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.ticket.Source;
import org.junit.jupiter.api.Test;

class ServiceMonthTest {
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
        Month november = new Month(Months.OCTOBER.value().plusMonths(1), Months.OCTOBER.zone());
        PromiseMonth later = ServiceMonth.of(
                        november,
                        Months.at("12-02T00:00"),
                        List.of(ticket(
                                WrittenClock.done(1, Promise.CALLBACK, asked, HALF_AN_HOUR, Months.at("11-01T00:05")))))
                .of(Promise.CALLBACK);
        assertThat(later.met()).isEqualTo(1);
        assertThat(later.open()).isZero();
    }

    @Test
    void a_promise_broken_in_an_earlier_month_is_not_broken_again() {
        PromiseMonth october = october(WrittenClock.done(
                1, Promise.CALLBACK, Months.at("09-30T22:00"), HALF_AN_HOUR, Months.at("10-01T08:00")));

        assertThat(october.number()).isZero();
    }

    @Test
    void what_was_withdrawn_in_time_counts_nowhere() {
        PromiseMonth october = october(WrittenClock.withdrawn(
                1, Promise.CALLBACK, Months.at("10-03T10:00"), HALF_AN_HOUR, Months.at("10-03T10:10")));

        assertThat(october.number()).isZero();
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
        CallbackMonth calls = new CallbackMonth(
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(10), Duration.ofMinutes(60)));

        assertThat(calls.median()).hasValue(Duration.ofMinutes(7));
        assertThat(calls.worst()).hasValue(Duration.ofMinutes(60));
    }

    private static PromiseMonth october(PromiseClock clock) {
        return ServiceMonth.of(Months.OCTOBER, Months.OVER, List.of(ticket(clock)))
                .of(Promise.CALLBACK);
    }

    private static TicketFacts ticket(PromiseClock clock) {
        return new TicketFacts(
                1, null, Months.at("10-03T10:00"), Source.PHONE, null, null, Set.of(), null, List.of(clock));
    }
}
