package jp.orikaeshi.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The folder that one running desk has to itself: database, recordings, logs and what was unpacked. */
final class DataDir {
    // Held for as long as the process lives; the system lets go of them after a kill -9 too. A lock that nobody refers
    // to
    // is closed by the collector, and the folder anybody's.
    private static final Set<FileLock> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileLock lock;

    private DataDir(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Takes the folder for this process. */
    static DataDir take(Path path) throws Refusal {
        try {
            boolean fresh = !Files.exists(path);
            Files.createDirectories(path);
            if (fresh && Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x--x"));
            }
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                String pid = Files.readString(path.resolve("lock")).strip();
                throw new Refusal("ORIKAESHI_DATA: " + path + " is in use by another desk (process " + pid + ")");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            HELD.add(lock);
            return new DataDir(path, lock);
        } catch (IOException e) {
            throw new Refusal("ORIKAESHI_DATA: cannot write to " + path, e);
        }
    }

    Path path() {
        return path;
    }

    boolean held() {
        return lock.isValid();
    }

    Path logs() throws IOException {
        return Files.createDirectories(path.resolve("logs"));
    }

    Path postgres() throws IOException {
        return Files.createDirectories(path.resolve("postgres"));
    }

    /** What the versions of the jar have unpacked, a folder for each. */
    Path dist() {
        return path.resolve("dist");
    }

    /** What the demo keeps from one start to the next. */
    Path demo() throws IOException {
        return Files.createDirectories(path.resolve("demo"));
    }

    /** Scratch space, emptied: a start that was killed may have left something in it. */
    Path emptyTemp() throws IOException {
        Path temp = path.resolve("tmp");
        if (Files.exists(temp)) {
            deleteTree(temp);
        }
        return Files.createDirectories(temp);
    }

    static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
