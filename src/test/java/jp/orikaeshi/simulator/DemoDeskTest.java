package jp.orikaeshi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.desk.DeskReading;
import org.junit.jupiter.api.Test;

class DemoDeskTest {
    @Test
    void the_sample_is_a_sound_desk_file_once_the_ports_are_in() {
        String desk = DemoDesk.withPorts(
                DemoDesk.text(),
                Map.of("site", 1, "broken-site", 2, "expired-site", 3, "mail", 4, "dead-mail", 5, "names", 6));

        assertThat(desk).contains("www.yamada.example:2/", DemoHeartbeat.KEY, DemoAgent.KEY);
        assertThat(DeskReading.of(desk, Set.of("reception"), Locale.ENGLISH)).isInstanceOf(DeskReading.Sound.class);
    }
}
