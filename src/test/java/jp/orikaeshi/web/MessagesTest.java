package jp.orikaeshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void one_of_a_thing_is_no_plural() {
        assertThat(Messages.text(Locale.ENGLISH, "setup.refused", 1)).isEqualTo("1 error. Nothing has changed.");
        assertThat(Messages.text(Locale.ENGLISH, "setup.refused", 2)).isEqualTo("2 errors. Nothing has changed.");
        assertThat(Messages.text(Locale.ENGLISH, "setup.tried", 1)).contains("make this 1 change.");
        assertThat(Messages.text(Locale.JAPANESE, "setup.refused", 1)).startsWith("誤りが 1 件");
    }

    @Test
    void the_account_of_the_start_is_called_by_its_role_until_it_has_a_name() {
        assertThat(PersonName.of("admin", "管理者", Locale.ENGLISH)).isEqualTo("Administrator");
        assertThat(PersonName.of("admin", "管理者", Locale.JAPANESE)).isEqualTo("管理者");
        assertThat(PersonName.of("admin", "Kimura", Locale.ENGLISH)).isEqualTo("Kimura");
    }

    @Test
    void every_key_stands_in_the_file_in_which_it_is_looked_for() throws Exception {
        Path folder = Path.of(
                Objects.requireNonNull(Messages.class.getResource("/messages")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSizeGreaterThan(20).allSatisfy(file -> {
                Properties texts = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                }
                String bundle = file.getFileName().toString().replaceFirst("_.*", "");
                assertThat(texts.stringPropertyNames())
                        .as(file.toString())
                        .allMatch(key -> key.equals(bundle) || key.startsWith(bundle + "."));
            });
        }
    }
}
