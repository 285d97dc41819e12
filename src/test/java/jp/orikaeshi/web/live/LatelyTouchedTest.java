package jp.orikaeshi.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatelyTouchedTest {
    private static final Set<String> WANTED = Set.of("status", "tickets");

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private final LatelyTouched lately = new LatelyTouched(now::get);

    @Test
    void a_page_learns_of_what_was_touched_after_it_was_drawn_and_of_nothing_else() {
        lately.touch("tickets");
        passes(Duration.ofSeconds(2));
        lately.touch("status");
        lately.touch("callbacks");
        passes(Duration.ofSeconds(1));

        assertThat(lately.since(Duration.ofMillis(1500), WANTED)).containsExactly("status");
        assertThat(lately.since(Duration.ofSeconds(3), WANTED)).containsExactlyInAnyOrder("status", "tickets");
        assertThat(lately.since(Duration.ofMillis(500), WANTED)).isEmpty();
    }

    @Test
    void a_page_that_was_drawn_too_long_ago_may_have_missed_everything() {
        assertThat(lately.since(LatelyTouched.REMEMBERED.plusMillis(1), WANTED)).isEqualTo(WANTED);
    }

    @Test
    void however_many_topics_there_are_what_is_new_is_remembered() {
        for (int i = 0; i < 1000; i++) {
            lately.touch("ticket." + i);
            passes(Duration.ofSeconds(1));
        }
        lately.touch("status");

        assertThat(lately.since(Duration.ofMillis(10), WANTED)).containsExactly("status");
        assertThat(lately.since(Duration.ofSeconds(5), Set.of("ticket.999", "ticket.1")))
                .containsExactly("ticket.999");
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
