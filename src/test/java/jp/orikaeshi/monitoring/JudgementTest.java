package jp.orikaeshi.monitoring;

import static jp.orikaeshi.monitoring.Health.State.HARD;
import static jp.orikaeshi.monitoring.Health.State.OK;
import static jp.orikaeshi.monitoring.Health.State.RECOVERING;
import static jp.orikaeshi.monitoring.Health.State.SOFT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    private static final Instant START = Instant.parse("2026-11-23T17:00:00Z");
    private Instant now = START;
    private Judgement judgement = new Judgement(Health.unchecked(START), false, Optional.empty());

    private Judgement sees(Status status) {
        return sees(status, status.code());
    }

    private Judgement sees(Status status, String outcome) {
        now = now.plusSeconds(60);
        judgement = Judgement.of(
                judgement.health(), new Observation(now, status, outcome, outcome, Map.of("n", now.toString())));
        return judgement;
    }

    private static Observation seen(Status status) {
        return new Observation(START.plusSeconds(60), status, status.code(), "", Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        // state, failures | good | bad | blind
        "OK, 0,         OK 0 -,   SOFT 1 5,   OK 0 -",
        "SOFT, 1,       OK 0 -,   SOFT 2 10,  SOFT 1 -",
        "SOFT, 2,       OK 0 -,   HARD 3 -,   SOFT 2 -",
        "HARD, 3,       RECOVERING 1 5, HARD 3 -, HARD 3 -",
        "RECOVERING, 1, OK 0 -,   HARD 3 -,   RECOVERING 1 -"
    })
    void the_whole_table(Health.State state, int failures, String good, String bad, String blind) {
        Observation last = seen(state == SOFT || state == HARD ? Status.DOWN : Status.UP);
        Health before = new Health(state, failures, START, last, state == OK ? null : seen(Status.DOWN));

        for (Status status : Status.values()) {
            String expected = status == Status.DOWN ? bad : status == Status.UNKNOWN ? blind : good;
            Judgement after = Judgement.of(before, seen(status));
            assertThat(after.health().state() + " " + after.health().failures() + " "
                            + after.again()
                                    .map(Duration::toSeconds)
                                    .map(String::valueOf)
                                    .orElse("-"))
                    .as("%s then %s", before.state(), status)
                    .isEqualTo(expected);
        }
    }

    @Test
    void three_failures_in_a_row_are_believed_and_the_first_ones_evidence_is_kept() {
        sees(Status.UP);
        Instant first = sees(Status.DOWN, "http-503").health().last().at();
        sees(Status.DOWN, "timeout");
        Health hard = sees(Status.DOWN, "timeout").health();

        assertThat(hard.state()).isEqualTo(HARD);
        assertThat(hard.since()).isEqualTo(first);
        assertThat(hard.firstFailure()).isNotNull().satisfies(failure -> {
            assertThat(failure.at()).isEqualTo(first);
            assertThat(failure.outcome()).isEqualTo("http-503");
        });
    }

    @Test
    void a_recovery_that_does_not_last_leaves_the_outage_as_old_as_it_was() {
        Instant first = sees(Status.DOWN).health().last().at();
        sees(Status.DOWN);
        sees(Status.DOWN);
        assertThat(sees(Status.UP).health().state()).isEqualTo(RECOVERING);

        assertThat(sees(Status.DOWN).health().since()).isEqualTo(first);
    }

    @Test
    void a_recovery_counts_from_the_first_good_check() {
        sees(Status.DOWN);
        sees(Status.DOWN);
        sees(Status.DOWN);
        Instant good = sees(Status.UP).health().last().at();
        Health well = sees(Status.UP).health();

        assertThat(well.state()).isEqualTo(OK);
        assertThat(well.since()).isEqualTo(good);
        assertThat(well.firstFailure()).isNull();
    }

    @Test
    void a_check_that_cannot_tell_between_two_good_ones_makes_the_recovery_no_later() {
        sees(Status.DOWN);
        sees(Status.DOWN);
        sees(Status.DOWN);
        Instant good = sees(Status.UP).health().last().at();
        sees(Status.UNKNOWN);
        Health recovering = sees(Status.UNKNOWN).health();
        assertThat(recovering.state()).isEqualTo(RECOVERING);
        assertThat(recovering.since())
                .as("the end of the outage is written from here")
                .isEqualTo(good);

        assertThat(sees(Status.UP).health().since()).isEqualTo(good);
    }

    @Test
    void a_recovery_that_ends_in_a_warning_is_a_warning_since_then() {
        sees(Status.DOWN);
        sees(Status.DOWN);
        sees(Status.DOWN);
        sees(Status.UP);
        Health warned = sees(Status.DEGRADED).health();
        assertThat(warned.state()).isEqualTo(OK);
        assertThat(warned.since()).isEqualTo(now);
    }

    @Test
    void a_check_that_cannot_tell_neither_confirms_nor_ends_anything() {
        sees(Status.DOWN);
        sees(Status.DOWN);
        sees(Status.UNKNOWN);
        assertThat(judgement.health().state()).isEqualTo(SOFT);
        assertThat(judgement.changed()).isTrue();

        assertThat(sees(Status.DOWN).health().state()).isEqualTo(HARD);
        assertThat(sees(Status.UNKNOWN).health().state()).isEqualTo(HARD);
    }

    @Test
    void the_same_again_is_no_change() {
        assertThat(sees(Status.UP).changed()).isTrue();
        assertThat(sees(Status.UP).changed()).isFalse();
    }

    @Test
    void what_another_place_sees_well_is_not_believed_to_be_down_and_did_not_begin_before() {
        sees(Status.DOWN);
        sees(Status.DOWN);
        Health acquitted = sees(Status.UNKNOWN, SeenElsewhere.OWN_ROUTE).health();
        assertThat(acquitted.state()).isEqualTo(OK);
        assertThat(acquitted.lastTry()).as("the other place is asked at once").isTrue();

        Instant first = sees(Status.DOWN).health().last().at();
        assertThat(judgement.health().lastTry()).isFalse();
        sees(Status.DOWN);
        assertThat(judgement.health().lastTry()).isTrue();
        assertThat(sees(Status.DOWN).health().state()).isEqualTo(HARD);
        assertThat(judgement.health().since()).isEqualTo(first);
    }

    @Test
    void what_fails_for_us_alone_needs_attention_and_the_other_place_goes_on_being_asked() {
        sees(Status.DOWN);
        sees(Status.DOWN);
        Instant since =
                sees(Status.DEGRADED, SeenElsewhere.ONLY_FROM_HERE).health().since();
        assertThat(judgement.health().lastTry()).isTrue();

        assertThat(sees(Status.DEGRADED, SeenElsewhere.ONLY_FROM_HERE).health().since())
                .isEqualTo(since);
        assertThat(judgement.changed()).isFalse();
        assertThat(sees(Status.UP).health().lastTry()).isFalse();
    }

    @Test
    void the_word_of_the_other_place_stands_beside_the_first_failure() {
        Instant first = sees(Status.DOWN, "http-503").health().last().at();
        sees(Status.DOWN);
        now = now.plusSeconds(60);
        Map<String, String> both = Map.of("n", "3", "vantage.status", "down");
        Health hard = Judgement.of(judgement.health(), new Observation(now, Status.DOWN, "timeout", "", both))
                .health();

        assertThat(hard.firstFailure()).isNotNull().satisfies(failure -> {
            assertThat(failure.outcome()).isEqualTo("http-503");
            assertThat(failure.evidence())
                    .containsOnly(Map.entry("n", first.toString()), Map.entry("vantage.status", "down"));
        });
    }
}
