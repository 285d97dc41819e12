package jp.orikaeshi.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {
    @Test
    void whatever_a_key_holds_is_one_word_of_the_command() {
        assertThat(ShellWord.of("https://desk.example/intake/heartbeat/k-4f8e21"))
                .isEqualTo("https://desk.example/intake/heartbeat/k-4f8e21");
        assertThat(ShellWord.of("k&reboot")).isEqualTo("'k&reboot'");
        assertThat(ShellWord.of("it's$(x)")).isEqualTo("'it'\\''s$(x)'");
        assertThat(ShellWord.of("")).isEqualTo("''");
    }
}
