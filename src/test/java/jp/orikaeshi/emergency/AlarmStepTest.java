package jp.orikaeshi.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.orikaeshi.customer.PhoneNumber;
import org.junit.jupiter.api.Test;

class AlarmStepTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:10:00Z");

    private static final PhoneNumber TARO = new PhoneNumber("+819012345678");
    private static final PhoneNumber HANAKO = new PhoneNumber("+819055556666");
    private static final List<PhoneNumber> BOTH = List.of(TARO, HANAKO);

    @Test
    void one_contact_follows_the_other_at_once() {
        assertThat(step(0, Set.of(), Set.of())).isEqualTo(new AlarmStep.Call(0));
        assertThat(step(1, Set.of(), Set.of())).isEqualTo(new AlarmStep.Call(1));
    }

    @Test
    void after_the_last_one_it_begins_again_after_a_pause() {
        assertThat(step(2, Set.of(), Set.of())).isEqualTo(new AlarmStep.NextRound(NOW.plusSeconds(60)));
        assertThat(AlarmStep.of(order(0, Set.of(), Set.of()), 2, NOW.plusSeconds(60), NOW))
                .isEqualTo(new AlarmStep.Wait(NOW.plusSeconds(60)));
    }

    @Test
    void where_nobody_has_a_telephone_any_more_it_looks_again() {
        assertThat(AlarmStep.of(new AlarmOrder(List.of(), Set.of(), Set.of(TARO), 0), 1, NOW, NOW))
                .isInstanceOf(AlarmStep.NextRound.class);
    }

    @Test
    void a_telephone_in_use_is_passed_over_and_rung_before_all_others_once_it_is_free() {
        assertThat(step(0, Set.of(TARO), Set.of())).isEqualTo(new AlarmStep.PassOver(0));
        assertThat(step(1, Set.of(TARO), Set.of(TARO))).isEqualTo(new AlarmStep.Call(1));
        assertThat(step(1, Set.of(), Set.of(TARO))).isEqualTo(new AlarmStep.Call(0));
    }

    @Test
    void whoever_was_passed_over_is_not_made_to_wait_for_the_pause() {
        Instant nextRound = NOW.plusSeconds(60);
        assertThat(AlarmStep.of(order(0, Set.of(), Set.of(TARO)), 2, nextRound, NOW))
                .isEqualTo(new AlarmStep.Call(0));
        assertThat(AlarmStep.of(order(0, Set.of(TARO), Set.of(TARO)), 2, nextRound, NOW))
                .as("looks soon whether it is free")
                .isEqualTo(new AlarmStep.Wait(NOW.plus(AlarmStep.LOOK)));
        assertThat(AlarmStep.of(order(0, Set.of(TARO), Set.of(TARO)), 2, NOW.plusSeconds(1), NOW))
                .isEqualTo(new AlarmStep.Wait(NOW.plusSeconds(1)));
    }

    @Test
    void the_others_are_called_round_after_round_while_one_talks_and_no_round_is_counted_in_which_nobody_rang() {
        assertThat(step(2, Set.of(TARO), Set.of(TARO))).isInstanceOf(AlarmStep.NextRound.class);
        assertThat(step(2, Set.copyOf(BOTH), Set.copyOf(BOTH))).isEqualTo(new AlarmStep.Wait(NOW.plus(AlarmStep.LOOK)));
    }

    private static AlarmStep step(int place, Set<PhoneNumber> inUse, Set<PhoneNumber> passedOver) {
        return AlarmStep.of(order(place, inUse, passedOver), 1, NOW, NOW);
    }

    private static AlarmOrder order(int place, Set<PhoneNumber> inUse, Set<PhoneNumber> passedOver) {
        return new AlarmOrder(BOTH, inUse, passedOver, place);
    }

    @Test
    void it_slows_down_and_never_ends_by_itself() {
        assertThat(IntStream.rangeClosed(1, 50).mapToObj(AlarmStep::pauseAfter))
                .isSorted()
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(15)));
    }
}
