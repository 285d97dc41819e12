package jp.orikaeshi.monitoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WheelTest {
    @Test
    void nothing_goes_off_before_its_time_and_what_was_stopped_never_does() {
        try (Wheel wheel = new Wheel(Runnable::run)) {
            List<Long> early = new CopyOnWriteArrayList<>();
            List<Long> gone = new CopyOnWriteArrayList<>();
            for (long millis = 0; millis < 300; millis += 3) {
                long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
                wheel.after(millis, () -> (System.nanoTime() < due ? early : gone).add(due));
            }
            assertThat(wheel.after(100, () -> early.add(0L)).cancel()).isTrue();

            await().atMost(Duration.ofSeconds(20)).until(() -> early.size() + gone.size() >= 100);
            assertThat(early).isEmpty();
            assertThat(gone).hasSize(100);
        }
    }
}
