package jp.orikaeshi.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A command that the application's own classes do, without server or database. The class has a
 * {@code public static int main(String[] arguments, PrintStream out)} that answers the exit status and finds
 * the settings as system properties.
 */
final class Tool {
    private static final Logger LOG = Logger.getLogger(Tool.class.getName());

    private final String className;
    private final Predicate<String> needed;

    Tool(String className, Predicate<String> needed) {
        this.className = className;
        this.needed = needed;
    }

    /** One that reads files: our classes and the readers of YAML and JSON; not the fonts, not the network libraries. */
    static Tool reading(String className) {
        return new Tool(
                className,
                entry -> entry.startsWith(Archive.APPLICATION + "WEB-INF/classes/")
                        || entry.matches(
                                Archive.APPLICATION
                                        + "WEB-INF/lib/(jackson|snakeyaml|json-schema|itu|slf4j|libphonenumber|jspecify)[^/]*"));
    }

    /** One that looks at the network, with every library that a probe may need. */
    static Tool looking(String className) {
        return new Tool(
                className,
                entry -> entry.startsWith(Archive.APPLICATION + "WEB-INF/") && !entry.contains("/classes/fonts/"));
    }

    int run(List<String> arguments, PrintStream out) throws Refusal {
        // A library of the readers' would say on the console that nobody reads its log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try {
            Path temp = Files.createTempDirectory("orikaeshi");
            // One that runs until it is told to stop never comes to its end here.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(temp)));
            try {
                return run(temp, arguments.toArray(String[]::new), out);
            } finally {
                DataDir.deleteTree(temp);
            }
        } catch (IOException e) {
            throw new Refusal("cannot unpack the command: " + e.getMessage(), e);
        }
    }

    private static void forget(Path temp) {
        try {
            DataDir.deleteTree(temp);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "left behind: " + temp, e);
        }
    }

    private int run(Path temp, String[] arguments, PrintStream out) throws IOException {
        Path unpacked = Archive.running().unpack(temp, needed);
        try (URLClassLoader classes = ApplicationClasses.unpacked(unpacked.resolve(Archive.APPLICATION))) {
            Thread.currentThread().setContextClassLoader(classes);
            return (int) classes.loadClass(className)
                    .getMethod("main", String[].class, PrintStream.class)
                    .invoke(null, arguments, out);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
