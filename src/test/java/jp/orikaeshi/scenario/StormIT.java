package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many call-backs due at once, nodes killed in the middle of dialling, a carrier that does everything wrong: every
 * customer is reached exactly once or stands on the board with the reason, and no telephone rings that should not.
 *
 * <p>How soon they are dialled, and how many in a second, is measured by the benchmark. {@code -Dstorm.callbacks=200
 * -Dstorm.kills=6} makes it bigger; the biggest is among the benchmarks.
 */
@Isolated("two desks and the starts of those that were killed keep the machine busy")
class StormIT {
    @Test
    void everybody_is_reached_exactly_once_whatever_dies() throws Exception {
        Storm.Size size = new Storm.Size(
                Integer.getInteger("storm.callbacks", 24),
                Integer.getInteger("storm.kills", 1),
                48,
                Integer.getInteger("storm.rate", 5),
                Long.getLong("storm.seed", System.nanoTime()));
        System.out.println(size);
        try (Storm storm = new Storm(size)) {
            Storm.Outcome outcome = storm.passes();
            System.out.println(outcome);

            assertThat(outcome.faults()).isEmpty();
            assertThat(outcome.wrong())
                    .as("telephones that should not have rung")
                    .isEmpty();
            assertThat(outcome.lost()).as("customers whom the desk forgot").isEmpty();
            assertThat(outcome.reached() + outcome.onTheBoard().size()).isEqualTo(size.callbacks());
            assertThat(outcome.struck()).hasSize(size.kills());
        }
    }
}
