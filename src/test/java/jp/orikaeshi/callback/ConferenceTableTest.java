package jp.orikaeshi.callback;

import static jp.orikaeshi.callback.ConferenceEvent.COLLEAGUE_CAME;
import static jp.orikaeshi.callback.ConferenceEvent.COLLEAGUE_GONE;
import static jp.orikaeshi.callback.ConferenceEvent.CUSTOMER_CAME;
import static jp.orikaeshi.callback.ConferenceEvent.CUSTOMER_GONE;
import static jp.orikaeshi.callback.ConferenceEvent.ENGINEER_CAME;
import static jp.orikaeshi.callback.ConferenceEvent.ENGINEER_GONE;
import static jp.orikaeshi.callback.ConferenceEvent.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import jp.orikaeshi.callback.ConferenceMove.Stranded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of (phase × event), generated, and each order in which the reports of a talk can come. */
class ConferenceTableTest {
    private static final Set<ConferenceEvent> LEAVINGS = EnumSet.of(CUSTOMER_GONE, ENGINEER_GONE, COLLEAGUE_GONE);

    static Stream<Arguments> everything() {
        return Arrays.stream(ConferencePhase.values())
                .flatMap(phase -> Arrays.stream(ConferenceEvent.values()).map(event -> Arguments.of(phase, event)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_repeat_changes_nothing_more(ConferencePhase phase, ConferenceEvent event) {
        ConferencePhase once = ConferenceTable.move(phase, event).phase();
        assertThat(ConferenceTable.move(once, event)).isEqualTo(ConferenceMove.to(once));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_is_over_stays_over(ConferencePhase phase, ConferenceEvent event) {
        if (!phase.live()) {
            assertThat(ConferenceTable.move(phase, event)).isEqualTo(ConferenceMove.to(phase));
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nobody_is_stranded_in_what_goes_on_and_nobody_who_has_just_gone(ConferencePhase phase, ConferenceEvent event) {
        ConferenceMove move = ConferenceTable.move(phase, event);
        if (move.phase().live()) {
            assertThat(move.stranded()).isEqualTo(Stranded.NOBODY);
        }
        if (event == CUSTOMER_GONE) {
            assertThat(move.stranded()).isNotEqualTo(Stranded.CUSTOMER);
        }
        if (event == ENGINEER_GONE) {
            assertThat(move.stranded()).isNotEqualTo(Stranded.ENGINEER);
        }
    }

    @ParameterizedTest
    @EnumSource(ConferencePhase.class)
    void the_customers_end_ends_it(ConferencePhase phase) {
        assertThat(ConferenceTable.move(phase, CUSTOMER_GONE).phase().live()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_customer_is_never_left_with_nobody_of_the_desk(ConferencePhase phase, ConferenceEvent event) {
        ConferenceMove move = ConferenceTable.move(phase, event);
        boolean customerMayBeIn = phase != ConferencePhase.ASKED && phase.live();
        if (LEAVINGS.contains(event)
                && event != CUSTOMER_GONE
                && customerMayBeIn
                && !move.phase().live()) {
            assertThat(move.stranded()).isEqualTo(Stranded.CUSTOMER);
        }
    }

    @Test
    void whoever_comes_first_the_two_talk_in_the_end() {
        assertThat(after(CUSTOMER_CAME, ENGINEER_CAME)).isEqualTo(ConferencePhase.TWO);
        assertThat(after(ENGINEER_CAME, CUSTOMER_CAME)).isEqualTo(ConferencePhase.TWO);
    }

    @Test
    void a_customer_who_hung_up_instead_of_coming_leaves_no_engineer_waiting() {
        assertThat(ConferenceTable.move(after(ENGINEER_CAME), CUSTOMER_GONE))
                .isEqualTo(ConferenceMove.over(Stranded.ENGINEER));
        assertThat(ConferenceTable.move(after(ENGINEER_CAME), REFUSED))
                .isEqualTo(ConferenceMove.over(Stranded.ENGINEER));
    }

    @Test
    void a_refusal_leaves_the_two_as_they_are_joined() {
        assertThat(after(REFUSED)).isEqualTo(ConferencePhase.NOT_MOVED);
    }

    @Test
    void the_engineer_may_leave_customer_and_colleague_to_themselves() {
        assertThat(after(CUSTOMER_CAME, ENGINEER_CAME, COLLEAGUE_CAME, ENGINEER_GONE))
                .isEqualTo(ConferencePhase.HANDED_OVER);
        assertThat(ConferenceTable.move(ConferencePhase.HANDED_OVER, COLLEAGUE_GONE))
                .isEqualTo(ConferenceMove.over(Stranded.CUSTOMER));
    }

    @Test
    void a_colleague_who_leaves_first_leaves_two_who_talk_on() {
        assertThat(after(CUSTOMER_CAME, ENGINEER_CAME, COLLEAGUE_CAME, COLLEAGUE_GONE))
                .isEqualTo(ConferencePhase.TWO);
    }

    private static ConferencePhase after(ConferenceEvent... events) {
        ConferencePhase at = ConferencePhase.ASKED;
        for (ConferenceEvent event : events) {
            at = ConferenceTable.move(at, event).phase();
        }
        return at;
    }
}
