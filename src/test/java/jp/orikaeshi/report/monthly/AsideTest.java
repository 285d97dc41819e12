package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AsideTest {
    @Test
    void a_moment_that_would_be_told_as_no_second_is_none() {
        Aside moment = new Aside(Duration.ofMillis(900), Duration.ofMillis(40));
        Aside second = new Aside(Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(moment.worked()).isFalse();
        assertThat(moment.untold()).isFalse();
        assertThat(second.worked()).isTrue();
        assertThat(second.untold()).isTrue();
    }
}
