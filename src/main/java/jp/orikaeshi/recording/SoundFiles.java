package jp.orikaeshi.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder of recordings. A file in it is whole: what is being written has another name until its last byte is on
 * the disk.
 */
final class SoundFiles {
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final long limit;

    /** @param limit the most bytes that a file may have */
    SoundFiles(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Fills a file with what somebody sends. */
    @FunctionalInterface
    interface Sender {
        /** What the sound is, once all of it is in the sink; empty if there is none. */
        Optional<String> send(SoundSink sink) throws IOException;
    }

    /**
     * Writes the file, in place of one of the same name.
     *
     * @return what was written; empty, and there is no file, if nothing was sent
     * @throws IOException if it could not be written or sent as a whole: there is no file then
     */
    Optional<Sound> write(String name, Sender sender) throws IOException {
        prepareFolder();
        Path unfinished = folder.resolve(name + UNFINISHED);
        try {
            Optional<Sound> sound = writeAll(unfinished, sender);
            if (sound.isPresent()) {
                Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                syncFolder();
            }
            return sound;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Optional<Sound> writeAll(Path unfinished, Sender sender) throws IOException {
        try (FileChannel file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            Optional<String> mediaType = sender.send(piece -> {
                if (file.position() + piece.remaining() > limit) {
                    throw new SoundTooLarge(limit);
                }
                while (piece.hasRemaining()) {
                    file.write(piece);
                }
            });
            file.force(true);
            long bytes = file.size();
            return mediaType.map(type -> new Sound(type, bytes));
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Deletes it; one that is not there is no error. */
    void delete(String name) throws IOException {
        if (Files.deleteIfExists(folder.resolve(name))) {
            syncFolder();
        }
    }

    private void prepareFolder() throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    // A new name is on the disk only when its folder is.
    private void syncFolder() throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
