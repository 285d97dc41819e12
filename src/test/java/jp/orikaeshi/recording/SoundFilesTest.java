package jp.orikaeshi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundFilesTest {
    private static final long LIMIT = 10;

    @TempDir
    Path data;

    private Path folder;
    private SoundFiles files;

    @BeforeEach
    void folder() {
        folder = data.resolve("recordings");
        files = new SoundFiles(folder, LIMIT);
    }

    @Test
    void what_was_sent_is_in_the_file_and_nobody_else_may_read_it() throws IOException {
        Optional<Sound> sound = files.write("a", sink -> {
            sink.write(bytes(4));
            sink.write(bytes(6));
            return Optional.of("audio/mpeg");
        });

        assertThat(sound).contains(new Sound("audio/mpeg", 10));
        assertThat(files.path("a")).hasSize(10);
        assertThat(folder).isDirectoryContaining("glob:**/a");
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
    }

    @Test
    void a_transfer_that_breaks_leaves_nothing() {
        assertThatThrownBy(() -> files.write("a", sink -> {
                    sink.write(bytes(4));
                    throw new IOException("broken");
                }))
                .hasMessage("broken");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_byte_more_than_the_limit_is_refused_and_leaves_nothing() {
        assertThatThrownBy(() -> files.write("a", sink -> {
                    sink.write(bytes(10));
                    sink.write(bytes(1));
                    return Optional.of("audio/mpeg");
                }))
                .isInstanceOf(SoundTooLarge.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_is_written_over() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("a.part"), new byte[9]);
        Files.write(folder.resolve("a"), new byte[8]);

        files.write("a", sink -> {
            sink.write(bytes(2));
            return Optional.of("audio/mpeg");
        });

        assertThat(files.path("a")).hasSize(2);
        assertThat(folder.resolve("a.part")).doesNotExist();
    }

    @Test
    void where_there_is_no_sound_there_is_no_file() throws IOException {
        assertThat(files.write("a", sink -> Optional.empty())).isEmpty();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void deleting_twice_is_no_error() throws IOException {
        files.write("a", sink -> Optional.of("audio/mpeg"));

        files.delete("a");
        files.delete("a");

        assertThat(folder).isEmptyDirectory();
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(count);
    }
}
