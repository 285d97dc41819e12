package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldVersionsTest {
    @TempDir
    Path folder;

    private final OldVersions versions = new OldVersions(DataDir::deleteTree);
    private DataDir data;
    private Path own;

    @BeforeEach
    void unpack() throws Exception {
        data = DataDir.take(folder.resolve("data"));
        own = version("5e8f00d");
    }

    @Test
    void other_versions_go_and_one_s_own_stays() throws Exception {
        Path older = version("1a2b3c4d");
        Path oldest = version("ff");

        versions.remove(data, own);

        assertThat(older).doesNotExist();
        assertThat(oldest).doesNotExist();
        assertThat(own.resolve("app/index.html")).hasContent("5e8f00d");
    }

    @Test
    void what_no_version_unpacked_is_left_alone() throws Exception {
        Path backup = version("backup-of-friday");
        Path note = Files.writeString(data.dist().resolve("abc"), "a file");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(data.dist().resolve("cafe"), elsewhere);

        versions.remove(data, own);

        assertThat(backup.resolve("app/index.html")).exists();
        assertThat(note).exists();
        assertThat(link).exists();
    }

    @Test
    void nothing_goes_before_one_s_own_is_in_place() throws Exception {
        Path older = version("1a2b3c4d");

        versions.remove(data, data.dist().resolve("2468ace"));

        assertThat(older.resolve("app/index.html")).exists();
    }

    @Test
    void another_desk_s_folder_and_one_shared_by_a_link_are_left_alone() throws Exception {
        DataDir other = DataDir.take(folder.resolve("other"));
        Path theirs = Files.createDirectories(other.dist().resolve("1a2b3c4d"));
        versions.remove(data, Files.createDirectories(other.dist().resolve("5e8f00d")));
        assertThat(theirs).exists();

        DataDir third = DataDir.take(folder.resolve("third"));
        Files.createSymbolicLink(third.dist(), other.dist());
        versions.remove(third, third.dist().resolve("5e8f00d"));
        assertThat(theirs).exists();
    }

    @Test
    void one_that_cannot_be_removed_does_not_stop_the_others_from_going() throws Exception {
        Path stubborn = version("1a2b3c4d");
        Path older = version("9999");
        OldVersions careful = new OldVersions(tree -> {
            if (tree.equals(stubborn)) {
                throw new IOException("device busy");
            }
            DataDir.deleteTree(tree);
        });

        careful.remove(data, own);

        assertThat(stubborn).exists();
        assertThat(older).doesNotExist();
    }

    private Path version(String name) throws IOException {
        Path version = data.dist().resolve(name);
        Files.createDirectories(version.resolve("app"));
        Files.writeString(version.resolve("app/index.html"), name);
        return version;
    }
}
