package jp.orikaeshi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** The jar that is running: it carries the server ({@code lib/}), the application ({@code app/}) and the migrations. */
final class Archive {
    static final String LIBRARIES = "lib/";
    static final String APPLICATION = "app/";
    static final String MIGRATIONS = "db/";
    private final Path jar;

    private Archive(Path jar) {
        this.jar = jar;
    }

    static Archive running() {
        try {
            return new Archive(Path.of(Archive.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path() {
        return jar;
    }

    /** The application's own classes, without unpacking anything: good for what needs no library. */
    URL applicationClasses() throws MalformedURLException {
        return URI.create("jar:" + jar.toUri() + "!/" + APPLICATION + "WEB-INF/classes/")
                .toURL();
    }

    /**
     * Unpacks what is wanted into a folder of its own for exactly this jar, below {@code parent}; what
     * is there already in full is left alone.
     */
    Path unpack(Path parent, Predicate<String> wanted) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<JarEntry> entries = file.stream().toList();
            Path target = parent.resolve(fingerprint(entries));
            for (JarEntry entry : entries) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    unpack(file, entry, target.resolve(entry.getName()));
                }
            }
            return target;
        }
    }

    private static String fingerprint(List<JarEntry> entries) {
        CRC32 crc = new CRC32();
        entries.forEach(e -> crc.update((e.getName() + e.getCrc()).getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(crc.getValue());
    }

    private static void unpack(JarFile file, JarEntry entry, Path target) throws IOException {
        if (Files.exists(target) && Files.size(target) == entry.getSize()) {
            return;
        }
        Files.createDirectories(target.getParent());
        // Moved into place in one step: a start that was killed half-way leaves no half file behind.
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
