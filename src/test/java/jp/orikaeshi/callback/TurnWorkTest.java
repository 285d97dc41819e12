package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnWorkTest {
    private static final UUID SICK = UUID.randomUUID();

    private final Line line = new Line();
    private final TurnWork work = new TurnWork();

    @SuppressWarnings("UnnecessaryAssignment")
    TurnWorkTest() {
        work.desk = line;
    }

    @Test
    void one_that_cannot_be_given_its_turn_keeps_nobody_else_waiting() {
        line.waiting.addAll(List.of(SICK, UUID.randomUUID(), UUID.randomUUID()));

        work.lookToo("carrier");

        assertThat(line.waiting).isEmpty();
        assertThat(line.given).hasSize(2).doesNotContain(SICK);
        assertThat(line.aside).containsExactly(SICK);
    }

    /** Those in line, of whom one breaks whatever is tried with it. */
    private static final class Line extends TurnDesk {
        private final Deque<UUID> waiting = new ArrayDeque<>();
        private final List<UUID> given = new ArrayList<>();
        private final List<UUID> aside = new ArrayList<>();

        @Override
        boolean giveNext(String carrier, boolean patient) {
            UUID first = waiting.peek();
            if (SICK.equals(first)) {
                throw new TurnFailed(SICK, new IllegalStateException("broken"));
            }
            if (first != null) {
                given.add(waiting.remove());
            }
            return first != null;
        }

        @Override
        void stepsAside(UUID callback) {
            waiting.remove(callback);
            aside.add(callback);
        }
    }
}
