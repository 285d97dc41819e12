package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInsTest {
    @TempDir
    Path folder;

    @Test
    void the_demo_tells_the_same_passwords_at_every_start_and_keeps_them_to_its_user() throws Exception {
        DataDir data = DataDir.take(folder.resolve("data"));

        Map<String, String> first = LogIns.of(data, true, true);

        assertThat(first).containsOnlyKeys("admin", "mori", "sato");
        assertThat(LogIns.of(data, false, true)).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(data.demo().resolve("passwords.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void an_administrator_s_password_from_the_settings_is_not_told() throws Exception {
        DataDir data = DataDir.take(folder.resolve("data"));

        assertThat(LogIns.of(data, false, true)).containsOnlyKeys("mori", "sato");
    }

    @Test
    void serve_tells_the_administrator_s_once_and_keeps_it_nowhere() throws Exception {
        DataDir data = DataDir.take(folder.resolve("data"));

        assertThat(LogIns.of(data, true, false)).containsOnlyKeys("admin");
        assertThat(LogIns.of(data, false, false)).isEmpty();
        assertThat(folder.resolve("data/demo")).doesNotExist();
    }
}
