package jp.orikaeshi.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class UnexpectedMapperTest {
    @Test
    void a_body_that_never_came_is_told_from_a_bug() {
        assertThat(UnexpectedMapper.bodyNeverCame(new IOException(new TimeoutException())))
                .isTrue();
        assertThat(UnexpectedMapper.bodyNeverCame(new IOException("disk full"))).isFalse();
        assertThat(UnexpectedMapper.bodyNeverCame(new IllegalStateException(new TimeoutException())))
                .isFalse();
    }
}
