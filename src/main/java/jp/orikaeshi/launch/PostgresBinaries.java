package jp.orikaeshi.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the jar for this machine's kind of processor. There they are a plain tar: out
 * of the xz that the library brings, which is what tests find, they take Java three seconds.
 */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder that has {@code bin/postgres}, below {@code parent}. */
    static Path unpack(Path parent) throws IOException, Refusal {
        Path target = parent.resolve("programs");
        if (Files.exists(target.resolve("bin/postgres"))) {
            return target;
        }
        Path part = parent.resolve("programs.part");
        if (Files.exists(part)) {
            DataDir.deleteTree(part);
        }
        String name = "postgres-" + system() + "-" + processor();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(open(name))) {
            unpack(tar, part);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private static InputStream open(String name) throws IOException, Refusal {
        URL plain = PostgresBinaries.class.getResource("/" + name + ".tar");
        if (plain != null) {
            return open(plain);
        }
        URL packed = PostgresBinaries.class.getResource("/" + name + ".txz");
        if (packed != null) {
            return new XZInputStream(open(packed));
        }
        throw new Refusal(
                "no embedded PostgreSQL for this machine (" + name + " is not in the jar): set ORIKAESHI_DB_URL");
    }

    private static InputStream open(URL found) throws IOException {
        URLConnection jar = found.openConnection();
        // A cached jar is shared: the server, starting beside this, closed it while it was read.
        jar.setUseCaches(false);
        return new BufferedInputStream(jar.getInputStream());
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        Files.createDirectories(target);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, file);
                Files.setPosixFilePermissions(file, permissions((entry.getMode() & 0100) != 0));
            }
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> all = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            all.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return all;
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
