package jp.orikaeshi.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What other versions of the jar once unpacked into this data folder: about 200 MB each, and nobody reads it again. */
final class OldVersions {
    private static final Logger LOG = Logger.getLogger(OldVersions.class.getName());
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{1,8}");

    /** Removes a folder with all that is in it. */
    interface Removal {
        void remove(Path folder) throws IOException;
    }

    private final Removal removal;

    OldVersions(Removal removal) {
        this.removal = removal;
    }

    /**
     * Removes every version beside {@code own}, which has to be in place. A folder that cannot be removed is a line in
     * the log: it only costs room. Does nothing unless this process holds the data folder, for then no other desk can
     * run from it, and nothing where {@code dist} is a link, for then it may be shared with another desk's data folder.
     */
    void remove(DataDir data, Path own) {
        Path parent = own.getParent();
        if (parent == null
                || !data.held()
                || !parent.equals(data.dist())
                || !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)
                || !Files.isDirectory(own)) {
            return;
        }
        try {
            for (Path folder : others(parent, own)) {
                remove(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, e, () -> "cannot look for old versions in " + parent);
        }
    }

    private static List<Path> others(Path parent, Path own) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> !folder.equals(own))
                    .filter(folder ->
                            FINGERPRINT.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }

    private void remove(Path folder) {
        try {
            removal.remove(folder);
            LOG.info(() -> "removed an old version: " + folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, e, () -> "cannot remove an old version: " + folder);
        }
    }
}
