package jp.orikaeshi.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Sets up logging: a short console, and all of it in a rotating file in the data folder. */
final class Logging {
    private Logging() {}

    /** Writes the server's logging properties, uses them from now on, and answers where they are. */
    static Path configure(Path logs, Path temp) throws IOException {
        Path file = temp.resolve("logging.properties");
        try (InputStream template = Logging.class.getResourceAsStream("logging.properties")) {
            if (template == null) {
                throw new IOException("no logging.properties in the jar");
            }
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, text.replace("@LOGS@", logs.toString()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            LogManager.getLogManager().readConfiguration(in);
        }
        return file;
    }

    /** The server and its libraries print to the console past all logging: that goes to a file of its own. */
    static void divertConsole(Path logs) throws IOException {
        ConsoleLog.use(System.err);
        PrintStream file =
                new PrintStream(Files.newOutputStream(logs.resolve("console.log")), true, StandardCharsets.UTF_8);
        System.setOut(file);
        System.setErr(file);
    }
}
