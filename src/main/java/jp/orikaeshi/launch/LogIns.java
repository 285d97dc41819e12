package jp.orikaeshi.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The passwords that this start has to tell. {@code serve} makes up the administrator's and keeps it nowhere. The demo
 * has people of its own and prints their passwords at every start, so they are kept in its data folder: it listens on
 * this machine alone.
 */
final class LogIns {
    static final String ADMIN = "admin";
    /** Of the demo: reads what others do, and has no telephone to play with. */
    static final String MANAGER = "mori";

    private static final List<String> DEMO = List.of("sato", MANAGER);

    private LogIns() {}

    /** By log-in. {@code adminIsMissing}: the database has no administrator and the settings have no password for one. */
    static Map<String, String> of(DataDir data, boolean adminIsMissing, boolean demo) throws IOException {
        if (demo) {
            return ofDemo(data.demo().resolve("passwords.properties"), adminIsMissing);
        }
        return adminIsMissing ? Map.of(ADMIN, random()) : Map.of();
    }

    private static Map<String, String> ofDemo(Path file, boolean adminIsMissing) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                kept.load(in);
            }
        }
        if (adminIsMissing) {
            kept.setProperty(ADMIN, random());
        }
        DEMO.forEach(login -> kept.putIfAbsent(login, random()));
        write(file, kept);
        Map<String, String> passwords = new TreeMap<>();
        kept.stringPropertyNames().forEach(login -> passwords.put(login, kept.getProperty(login)));
        return passwords;
    }

    private static String random() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static void write(Path file, Properties kept) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        try (var out = Files.newBufferedWriter(file)) {
            kept.store(out, "log-ins of the demo");
        }
    }
}
