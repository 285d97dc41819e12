package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.orikaeshi.callback.AttemptMade;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.report.monthly.MonthBehind.Answered;
import jp.orikaeshi.report.monthly.MonthBehind.Rang;
import jp.orikaeshi.report.monthly.MonthBehind.Reached;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import org.junit.jupiter.api.Test;

/** The lists behind the figures of a random October have as many rows as the figures say, each cell and each engineer. */
class MonthBehindTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final List<String> LOGINS = List.of("sato", "tanaka", "gone");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final long SEED = 20261130L;

    private final MonthBehind behind = random(new Random(SEED));

    @Test
    void calls_are_as_many_as_the_figure_of_each_identification() {
        Answering figures = behind.answering();

        assertThat(behind.calls()).hasSize((int) figures.calls()).isNotEmpty();
        for (Identification how : Identification.values()) {
            assertThat(behind.calls().stream().filter(call -> call.how() == how))
                    .hasSize((int) figures.identified(how));
        }
    }

    @Test
    void who_waited_waited_from_the_shown_second_to_the_shown_second() {
        Instant opened = Instant.parse("2026-10-05T03:48:14.900Z");

        Answered answered =
                new Answered(1042, opened, Instant.parse("2026-10-05T03:48:38.100Z"), 1, 12, Source.PHONE, null);

        assertThat(answered.waited()).isEqualTo(Duration.ofSeconds(24));
    }

    @Test
    void the_tickets_of_a_cell_of_the_heat_map_have_its_median_and_its_worst() {
        List<Answering.Hour> cells = behind.answering().hours();

        assertThat(cells).isNotEmpty();
        assertThat(behind.answers())
                .hasSize(cells.stream().mapToInt(Answering.Hour::tickets).sum());
        for (Answering.Hour cell : cells) {
            Waits waits = Waits.of(behind.answers().stream()
                    .filter(one -> one.weekday() == cell.weekday() && one.hour() == cell.hour())
                    .map(Answered::waited));
            assertThat(waits.number()).isEqualTo(cell.tickets());
            assertThat(waits.median().orElseThrow().toSeconds()).isEqualTo(cell.medianSeconds());
            assertThat(waits.worst().orElseThrow().toSeconds()).isEqualTo(cell.worstSeconds());
        }
    }

    @Test
    void the_call_backs_have_the_median_and_the_worst_of_the_month_and_the_shortest_is_first() {
        CallbackMonth figures = CallbackMonth.of(
                behind.tickets().stream()
                        .flatMap(ticket -> ticket.clocks().stream())
                        .toList(),
                behind.passed());

        assertThat(behind.callbacks()).extracting(Reached::waited).isEqualTo(figures.waits());
        assertThat(behind.waits().number()).isEqualTo(figures.reached()).isPositive();
        assertThat(behind.waits().median()).isEqualTo(figures.median());
        assertThat(behind.waits().worst()).isEqualTo(figures.worst());
        assertThat(behind.callbacks())
                .allSatisfy(one ->
                        assertThat(behind.passed().holds(one.reachedAt())).isTrue());
    }

    @Test
    void a_call_back_was_in_time_until_its_deadline_and_whose_it_was_is_told() {
        assertThat(behind.callbacks())
                .allSatisfy(
                        one -> assertThat(one.inTime()).isEqualTo(one.waited().compareTo(HALF_AN_HOUR) <= 0))
                .extracting(Reached::inTime)
                .contains(true, false);
        assertThat(behind.callbacks()).anyMatch(one -> one.customer() == null);
    }

    @Test
    void attempts_are_as_many_as_each_of_their_figures() {
        Answering.Attempts figures = behind.answering().attempts();

        assertThat(behind.rings()).hasSize(figures.made());
        assertThat(counted("reached")).isEqualTo(figures.reached()).isPositive();
        assertThat(counted("customer-missed"))
                .isEqualTo(figures.customerMissed())
                .isPositive();
        assertThat(counted("engineer-missed"))
                .isEqualTo(figures.engineerMissed())
                .isPositive();
        assertThat(counted("others")).isEqualTo(figures.others()).isPositive();
    }

    @Test
    void the_nights_of_an_engineer_are_those_of_the_attempts_that_are_marked_so() {
        List<NightLoad> loads = behind.nights();

        assertThat(loads).hasSize(3);
        for (NightLoad load : loads) {
            List<Rang> rang = behind.rings().stream()
                    .filter(Rang::night)
                    .filter(one -> behind.engineer(one.engineer()).equals(load.engineer()))
                    .toList();
            assertThat(rang).hasSize(load.rings());
            assertThat(rang.stream().filter(one -> one.accepted().isPresent())).hasSize(load.taken());
            assertThat(rang.stream().mapToLong(one -> one.talked().toSeconds()).sum())
                    .isEqualTo(load.talkedSeconds());
        }
    }

    @Test
    void whoever_only_claims_to_be_a_customer_is_in_nobodys_month() {
        assertThat(behind.calls())
                .allSatisfy(call ->
                        assertThat(call.customer() != null).isEqualTo(call.how().trusted()));
    }

    @Test
    void a_name_that_two_engineers_have_tells_none_of_them() {
        assertThat(MonthBehind.logins(Map.of("sato", "佐藤 健", "sato2", "佐藤 健", "tanaka", "田中 光")))
                .containsExactly(Map.entry("田中 光", "tanaka"));
    }

    private long counted(String figure) {
        return behind.rings().stream()
                .filter(one -> one.figure().equals(figure))
                .count();
    }

    private static MonthBehind random(Random random) {
        List<TicketFacts> tickets =
                IntStream.range(0, 300).mapToObj(n -> ticket(1000 + n, random)).toList();
        List<AttemptMade> attempts = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            Instant at = at(random, 31);
            Outcome outcome = any(Outcome.values(), random);
            Instant taken = outcome.code().startsWith("engineer") ? null : at.plusSeconds(20);
            attempts.add(new AttemptMade(
                    1000 + random.nextInt(300),
                    LOGINS.get(random.nextInt(LOGINS.size())),
                    outcome,
                    at,
                    taken,
                    taken == null ? null : taken.plusSeconds(random.nextInt(900))));
        }
        return new MonthBehind(
                Months.OCTOBER.passedBy(Months.OVER),
                JAPAN,
                tickets,
                attempts,
                Map.of("sato", "佐藤 健", "tanaka", "田中 光"));
    }

    /** Opened from the end of September to the beginning of November, and maybe answered within some days. */
    private static TicketFacts ticket(long number, Random random) {
        Instant opened = at(random, 35).minus(Duration.ofDays(2));
        PromiseClock callback = WrittenClock.done(
                number, Promise.CALLBACK, opened, HALF_AN_HOUR, opened.plusSeconds(new Random(number).nextInt(7_200)));
        return new TicketFacts(
                number,
                UUID.randomUUID(),
                any(Identification.values(), random),
                opened,
                random.nextBoolean() ? Source.PHONE : Source.ALERT,
                null,
                null,
                Set.of(),
                null,
                random.nextInt(5) == 0
                        ? List.of(callback)
                        : List.of(
                                callback,
                                WrittenClock.done(
                                        number,
                                        Promise.RESPONSE,
                                        opened,
                                        Duration.ofMinutes(15),
                                        opened.plusSeconds(random.nextInt(200_000)))));
    }

    private static <T> T any(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static Instant at(Random random, int days) {
        return Months.OCTOBER.from().plusSeconds(random.nextInt(days * 86_400));
    }
}
