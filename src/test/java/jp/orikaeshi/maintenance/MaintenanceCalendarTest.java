package jp.orikaeshi.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.time.Period;
import org.junit.jupiter.api.Test;

class MaintenanceCalendarTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant ENTERED = at("2026-10-01T00:00");
    private static final Site SITE = new Site(new UUID(0, 1), new UUID(0, 2), "alpha");

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+09:00").toInstant();
    }

    private static Maintenance work(Subject subject, Timing timing) {
        return new Maintenance(new MaintenanceSpec("m", "移設", subject, timing), "sato", ENTERED);
    }

    private static Maintenance once(String from, String to) {
        return work(
                Subject.asset(SITE.asset()),
                Timing.once(OffsetDateTime.parse(from + "+09:00"), OffsetDateTime.parse(to + "+09:00")));
    }

    private static MaintenanceCalendar calendar(Maintenance... known) {
        return new MaintenanceCalendar(List.of(known), TOKYO);
    }

    @Test
    void it_is_worked_on_from_the_beginning_until_before_the_end() {
        MaintenanceCalendar calendar = calendar(once("2026-11-01T01:00", "2026-11-01T03:00"));

        assertThat(calendar.at(SITE, at("2026-11-01T00:59"))).isEmpty();
        assertThat(calendar.at(SITE, at("2026-11-01T01:00"))).contains(new UnderWay("移設", at("2026-11-01T03:00")));
        assertThat(calendar.at(SITE, at("2026-11-01T03:00"))).isEmpty();
    }

    @Test
    void a_window_of_a_customer_or_a_provider_is_one_of_all_that_is_theirs_and_of_nothing_else() {
        Timing always = Timing.recurring(List.of("daily"), "00:00-00:00", null);
        Site elsewhere = new Site(new UUID(0, 3), new UUID(0, 4), null);

        for (Subject subject :
                List.of(Subject.asset(SITE.asset()), Subject.customer(SITE.customer()), Subject.provider("alpha"))) {
            MaintenanceCalendar calendar = calendar(work(subject, always));
            assertThat(calendar.at(SITE, at("2026-11-03T12:00"))).isPresent();
            assertThat(calendar.at(elsewhere, at("2026-11-03T12:00"))).isEmpty();
        }
    }

    @Test
    void a_window_that_crosses_midnight_belongs_to_the_day_on_which_it_begins() {
        MaintenanceCalendar calendar =
                calendar(work(Subject.provider("alpha"), Timing.recurring(List.of("third-sun"), "23:00-02:00", null)));

        // 15 November 2026 is the third Sunday.
        assertThat(calendar.at(SITE, at("2026-11-15T22:59"))).isEmpty();
        assertThat(calendar.at(SITE, at("2026-11-16T01:59"))).isPresent();
        assertThat(calendar.at(SITE, at("2026-11-16T02:00"))).isEmpty();
        assertThat(calendar.at(SITE, at("2026-11-08T23:30"))).isEmpty();
        assertThat(calendar.during(SITE, at("2026-11-01T00:00"), at("2027-01-01T00:00")))
                .containsExactly(
                        new Period(at("2026-11-15T23:00"), at("2026-11-16T02:00")),
                        new Period(at("2026-12-20T23:00"), at("2026-12-21T02:00")));
    }

    @Test
    void the_last_sunday_is_the_fourth_or_the_fifth() {
        MaintenanceCalendar calendar =
                calendar(work(Subject.provider("alpha"), Timing.recurring(List.of("last-sun"), "02:00-03:00", null)));

        assertThat(calendar.during(SITE, at("2026-11-01T00:00"), at("2027-02-01T00:00")))
                .extracting(Period::from)
                .containsExactly(at("2026-11-29T02:00"), at("2026-12-27T02:00"), at("2027-01-31T02:00"));
    }

    @Test
    void hours_are_those_of_their_zone_also_where_the_clock_is_moved() {
        MaintenanceCalendar calendar = calendar(
                work(Subject.provider("alpha"), Timing.recurring(List.of("sun"), "01:30-03:30", "America/New_York")));

        // On 1 November 2026 the hour from one to two comes twice there.
        assertThat(calendar.during(SITE, at("2026-11-01T00:00"), at("2026-11-02T00:00")))
                .containsExactly(
                        new Period(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T08:30:00Z")));
    }

    @Test
    void nobody_can_announce_work_for_a_time_that_has_passed() {
        Maintenance late = once("2026-09-30T23:00", "2026-10-01T02:00");

        assertThat(calendar(late).during(SITE, at("2026-09-01T00:00"), at("2026-11-01T00:00")))
                .containsExactly(new Period(ENTERED, at("2026-10-01T02:00")));
    }

    @Test
    void a_window_that_ended_early_is_over_and_the_next_one_comes_as_planned() {
        Maintenance work =
                work(Subject.customer(SITE.customer()), Timing.recurring(List.of("daily"), "01:00-05:00", null));

        assertThat(work.endEarly(at("2026-11-03T00:30"), TOKYO)).isEmpty();
        assertThat(work.endEarly(at("2026-11-03T02:00"), TOKYO)).isPresent();

        assertThat(calendar(work).at(SITE, at("2026-11-03T02:00"))).isEmpty();
        assertThat(calendar(work).during(SITE, at("2026-11-03T00:00"), at("2026-11-05T00:00")))
                .containsExactly(
                        new Period(at("2026-11-03T01:00"), at("2026-11-03T02:00")),
                        new Period(at("2026-11-04T01:00"), at("2026-11-04T05:00")));
    }

    @Test
    void what_was_taken_back_counts_as_far_as_it_went() {
        Maintenance work = once("2026-11-01T01:00", "2026-11-01T05:00");
        work.remove(at("2026-11-01T02:00"));

        assertThat(calendar(work).during(SITE, at("2026-11-01T00:00"), at("2026-11-02T00:00")))
                .containsExactly(new Period(at("2026-11-01T01:00"), at("2026-11-01T02:00")));
    }

    @Test
    void an_outage_begins_when_it_was_first_seen_or_at_the_end_of_the_work_since_then() {
        MaintenanceCalendar calendar =
                calendar(once("2026-11-01T01:00", "2026-11-01T03:00"), once("2026-11-01T02:00", "2026-11-01T04:00"));

        assertThat(calendar.outageBegins(SITE, at("2026-11-01T00:10"), at("2026-11-01T00:12")))
                .contains(at("2026-11-01T00:10"));
        assertThat(calendar.outageBegins(SITE, at("2026-11-01T00:59"), at("2026-11-01T01:01")))
                .isEmpty();
        assertThat(calendar.outageBegins(SITE, at("2026-11-01T01:30"), at("2026-11-01T04:01")))
                .contains(at("2026-11-01T04:00"));
        assertThat(calendar.outageBegins(SITE, at("2026-11-01T05:00"), at("2026-11-01T05:02")))
                .contains(at("2026-11-01T05:00"));
    }
}
