package jp.orikaeshi.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotTakenTest {
    private static final Instant CALL = Instant.parse("2026-11-23T17:10:00Z");

    @Test
    void what_the_line_saw_when_it_knew_the_caller_is_of_the_call() {
        assertThat(atOpening(identified(2, "line"), taken(2))).isTrue();
        assertThat(atOpening(identified(2, "monitoring"), taken(2))).isTrue();
    }

    @Test
    void what_was_seen_when_an_engineer_said_later_whose_ticket_it_is_is_not() {
        assertThat(atOpening(identified(30, "sato"), taken(30))).isFalse();
        assertThat(atOpening(identified(2, "line"), taken(2), corrected(40, "sato"), taken(40)))
                .isFalse();
    }

    @Test
    void who_confirms_a_caller_later_changes_nothing_about_what_was_seen_at_the_call() {
        assertThat(atOpening(identified(2, "line"), taken(2), identified(30, "sato")))
                .isTrue();
    }

    @Test
    void whoever_opens_a_ticket_by_hand_and_names_the_customer_sees_it_as_it_opens() {
        assertThat(atOpening(identified(0, "sato"), taken(0))).isTrue();
    }

    private static boolean atOpening(TimelineEntry... timeline) {
        return SnapshotTaken.atOpening(CALL, List.of(timeline));
    }

    private static TimelineEntry identified(int minutes, String by) {
        return entry(minutes, "customer-identified", by);
    }

    private static TimelineEntry corrected(int minutes, String by) {
        return entry(minutes, "customer-corrected", by);
    }

    private static TimelineEntry taken(int minutes) {
        return entry(minutes, "snapshot-taken", "monitoring");
    }

    private static TimelineEntry entry(int minutes, String kind, String by) {
        return new TimelineEntry(1001, CALL.plus(Duration.ofMinutes(minutes)), kind, by, Map.of());
    }
}
