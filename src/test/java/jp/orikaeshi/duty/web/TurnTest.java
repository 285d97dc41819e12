package jp.orikaeshi.duty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.duty.Shift;
import org.junit.jupiter.api.Test;

class TurnTest {
    private static final Instant MONDAY = Instant.parse("2035-02-05T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2035-02-06T00:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2035-02-07T00:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2035-02-08T00:00:00Z");

    @Test
    void a_turn_goes_on_whoever_else_would_be_called_and_what_goes_on_already_is_none_to_swap() {
        assertThat(Turn.beginning(List.of(
                        shift(MONDAY, TUESDAY, "sato"),
                        shift(TUESDAY, WEDNESDAY, "tanaka", "sato"),
                        shift(WEDNESDAY, THURSDAY, "tanaka"))))
                .containsExactly(new Turn("tanaka", TUESDAY, THURSDAY));
    }

    @Test
    void time_with_nobody_on_duty_is_nobodys_turn() {
        assertThat(Turn.beginning(List.of(
                        shift(MONDAY, TUESDAY, "sato"), shift(TUESDAY, WEDNESDAY), shift(WEDNESDAY, THURSDAY, "sato"))))
                .containsExactly(new Turn("sato", WEDNESDAY, THURSDAY));
    }

    @Test
    void the_calendar_tells_a_change_of_who_is_called_next_in_one_line_but_an_override_in_its_own() {
        UUID override = UUID.randomUUID();
        Shift altered = new Shift(WEDNESDAY, THURSDAY, List.of("tanaka"), "", List.of(override), List.of());

        assertThat(DutyCalendar.told(List.of(
                        shift(MONDAY, TUESDAY, "tanaka", "sato"), shift(TUESDAY, WEDNESDAY, "tanaka"), altered)))
                .containsExactly(shift(MONDAY, WEDNESDAY, "tanaka", "sato"), altered);
    }

    private static Shift shift(Instant from, Instant to, String... order) {
        return new Shift(from, to, List.of(order), "", List.of(), List.of());
    }
}
