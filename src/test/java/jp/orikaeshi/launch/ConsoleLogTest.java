package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsoleLogTest {
    private static final String JERSEY = "org.glassfish.jersey.server.ServerRuntime$Responder";

    @Test
    void the_gravest_of_the_server_is_shown_and_our_own_from_information_on() {
        assertThat(ConsoleLog.shown(record("org.eclipse", Level.WARNING, null))).isFalse();
        assertThat(ConsoleLog.shown(record("org.eclipse", Level.SEVERE, null))).isTrue();
        assertThat(ConsoleLog.shown(record("jp.orikaeshi.mail", Level.INFO, null)))
                .isTrue();
    }

    @Test
    void that_a_visitor_left_is_not_shown_and_another_failure_to_answer_is() {
        Throwable left = new UncheckedIOException(new IOException("Connection is closed"));

        assertThat(ConsoleLog.shown(record(JERSEY, Level.SEVERE, left))).isFalse();
        assertThat(ConsoleLog.shown(record("jp.orikaeshi.twilio", Level.SEVERE, left)))
                .isTrue();
        assertThat(ConsoleLog.shown(record(JERSEY, Level.SEVERE, new IOException("No space left on device"))))
                .isTrue();
        assertThat(ConsoleLog.shown(record(JERSEY, Level.SEVERE, null))).isTrue();
    }

    @Test
    void a_line_begins_with_a_time_of_one_width() {
        LogRecord onTheMinute = record("jp.orikaeshi", Level.INFO, null);
        onTheMinute.setInstant(Instant.parse("2026-11-24T03:07:00Z"));

        assertThat(ConsoleLog.line(onTheMinute)).matches("2026-11-24T\\d\\d:\\d\\d:00\\S+ INFO happened");
    }

    private static LogRecord record(String logger, Level level, @Nullable Throwable thrown) {
        LogRecord record = new LogRecord(level, "happened");
        record.setLoggerName(logger);
        record.setThrown(thrown);
        return record;
    }
}
