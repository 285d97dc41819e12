package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    @Test
    void probes_fall_evenly_into_the_shares() {
        Random random = new Random(4);
        int[] shares = new int[ProbeShares.ALL];
        for (int i = 0; i < 64_000; i++) {
            shares[Ownership.shareOf(new UUID(random.nextLong(), random.nextLong()))]++;
        }

        assertThat(Arrays.stream(shares).boxed()).allMatch(count -> count > 850 && count < 1150);
    }
}
