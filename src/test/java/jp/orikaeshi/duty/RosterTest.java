package jp.orikaeshi.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Rotation WEEKLY =
            new Rotation(Duration.ofDays(7), LocalDateTime.parse("2026-01-05T09:00"), List.of("sato", "tanaka", "ono"));

    @Test
    void a_fixed_order_is_the_same_at_any_time() {
        Roster roster = new Roster(List.of("sato", "tanaka"), null, TOKYO);
        assertThat(roster.order(at("2026-11-24T02:10+09:00"))).containsExactly("sato", "tanaka");
    }

    @Test
    void the_one_whose_turn_it_is_comes_first_and_the_others_follow_in_order() {
        Roster roster = new Roster(List.of(), WEEKLY, TOKYO);
        assertThat(roster.order(at("2026-01-05T09:00+09:00"))).containsExactly("sato", "tanaka", "ono");
        assertThat(roster.order(at("2026-01-12T09:00+09:00"))).containsExactly("tanaka", "ono", "sato");
        assertThat(roster.order(at("2026-01-19T09:00+09:00"))).containsExactly("ono", "sato", "tanaka");
        assertThat(roster.order(at("2026-01-26T09:00+09:00"))).containsExactly("sato", "tanaka", "ono");
    }

    @Test
    void a_turn_ends_at_the_second_of_the_handover_and_not_before() {
        Roster roster = new Roster(List.of(), WEEKLY, TOKYO);
        assertThat(roster.order(at("2026-01-12T08:59:59.999+09:00")).get(0)).isEqualTo("sato");
        assertThat(roster.order(at("2026-01-12T09:00+09:00")).get(0)).isEqualTo("tanaka");
    }

    @Test
    void turns_before_the_first_handover_are_counted_back() {
        Roster roster = new Roster(List.of(), WEEKLY, TOKYO);
        assertThat(roster.order(at("2026-01-05T08:59:59+09:00")).get(0)).isEqualTo("ono");
        assertThat(roster.order(at("2025-12-22T09:00+09:00")).get(0)).isEqualTo("tanaka");
    }

    @Test
    void the_hour_of_the_handover_stays_when_the_clocks_change() {
        Roster roster = new Roster(List.of(), WEEKLY, ZoneId.of("Europe/Berlin"));
        assertThat(roster.order(at("2026-04-06T08:59+02:00")).get(0)).isEqualTo("sato");
        assertThat(roster.order(at("2026-04-06T09:00+02:00")).get(0)).isEqualTo("tanaka");
    }

    @Test
    void a_fixed_order_counts_before_a_rotation() {
        Roster roster = new Roster(List.of("tanaka"), WEEKLY, TOKYO);
        assertThat(roster.order(at("2026-01-05T09:00+09:00"))).containsExactly("tanaka");
    }

    @Test
    void without_order_and_rotation_nobody_is_on_duty() {
        assertThat(new Roster(List.of(), null, TOKYO).order(at("2026-01-05T09:00+09:00")))
                .isEmpty();
    }

    @Test
    void a_rotation_needs_members_and_a_length() {
        LocalDateTime handover = LocalDateTime.parse("2026-01-05T09:00");
        assertThatThrownBy(() -> new Rotation(Duration.ofDays(7), handover, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rotation(Duration.ZERO, handover, List.of("sato")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
