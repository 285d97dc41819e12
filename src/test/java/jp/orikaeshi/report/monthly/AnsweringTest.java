package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.callback.AttemptMade;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Test
    void waits_are_found_under_the_hour_in_which_the_ticket_was_opened() {
        Answering answering = of(
                List.of(
                        ticket(1, "10-05T02:10", 4, Source.PHONE, Identification.ACCEPTED),
                        ticket(2, "10-12T02:59", 10, Source.PHONE, Identification.UNKNOWN),
                        ticket(3, "10-06T14:00", 1, Source.ALERT, Identification.ACCEPTED),
                        ticket(4, "11-01T02:00", 1, Source.PHONE, Identification.ACCEPTED)),
                List.of());

        assertThat(answering.hours())
                .containsExactly(new Answering.Hour(1, 2, 2, 7 * 60, 600), new Answering.Hour(2, 14, 1, 60, 60));
        assertThat(answering.calls()).isEqualTo(2);
        assertThat(answering.identified(Identification.ACCEPTED)).isEqualTo(1);
        assertThat(answering.identified(Identification.CONFIRMED)).isZero();
    }

    @Test
    void an_answer_counts_in_the_month_in_which_it_was_given() {
        List<TicketFacts> tickets = List.of(
                ticket(1, "09-30T23:58", 4, Source.PHONE, Identification.ACCEPTED),
                ticket(2, "10-31T23:58", 4, Source.PHONE, Identification.ACCEPTED));

        Answering answering = of(tickets, List.of());

        assertThat(answering.hours()).containsExactly(new Answering.Hour(3, 23, 1, 240, 240));
        assertThat(answering.calls()).as("as they came in").isEqualTo(1);
    }

    @Test
    void attempts_are_counted_by_who_was_not_there() {
        Answering answering = of(
                List.of(),
                List.of(
                        rang("sato", "10-05T03:00", Outcome.ENGINEER_NO_ANSWER, null),
                        rang("sato", "10-05T03:01", Outcome.CUSTOMER_BUSY, "10-05T03:02"),
                        rang("sato", "10-05T03:05", Outcome.REACHED, "10-05T03:06"),
                        rang("sato", "10-05T03:07", Outcome.FAILED, null)));

        assertThat(answering.attempts()).isEqualTo(new Answering.Attempts(4, 1, 1, 1));
        assertThat(answering.attempts().others()).isEqualTo(1);
    }

    @Test
    void a_night_begins_in_the_evening_and_ends_at_six() {
        List<NightLoad> nights = NightLoad.of(
                List.of(
                        rang("sato", "10-05T21:59", Outcome.REACHED, "10-05T21:59"),
                        rang("sato", "10-05T23:00", Outcome.ENGINEER_NO_ANSWER, null),
                        rang("sato", "10-06T05:59", Outcome.REACHED, "10-06T06:00"),
                        rang("sato", "10-06T06:00", Outcome.REACHED, "10-06T06:01"),
                        rang("tanaka", "10-07T01:00", Outcome.ENGINEER_BUSY, null)),
                Map.of("sato", "佐藤 健"),
                JAPAN);

        assertThat(nights).containsExactly(new NightLoad("佐藤 健", 2, 1, 1, 300), new NightLoad("tanaka", 1, 0, 1, 0));
    }

    private static Answering of(List<TicketFacts> tickets, List<AttemptMade> attempts) {
        return Answering.of(Months.OCTOBER.passedBy(Months.OVER), JAPAN, tickets, attempts);
    }

    private static TicketFacts ticket(long number, String at, int minutes, Source source, Identification how) {
        Instant opened = Months.at(at);
        return new TicketFacts(
                number,
                null,
                how,
                opened,
                source,
                null,
                null,
                Set.of(),
                null,
                List.of(WrittenClock.done(
                        number,
                        Promise.RESPONSE,
                        opened,
                        Duration.ofMinutes(15),
                        opened.plus(Duration.ofMinutes(minutes)))));
    }

    /** Five minutes on the telephone, if it was taken. */
    private static AttemptMade rang(String engineer, String at, Outcome outcome, @Nullable String accepted) {
        Instant taken = accepted == null ? null : Months.at(accepted);
        return new AttemptMade(
                1, engineer, outcome, Months.at(at), taken, taken == null ? null : taken.plus(Duration.ofMinutes(5)));
    }
}
