package jp.orikaeshi.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the console shows: our own messages and the server's gravest, one line each. Everything else, and
 * every stack trace, goes to the log file.
 */
public final class ConsoleLog extends Handler {
    // The server tells causes in its texts: "start: org.apache.…Exception: java.lang.…Exception: what happened".
    private static final Pattern WRAPPERS = Pattern.compile("^.*(Exception|Error): ");
    // The server replaces System.err with a stream into its log: what was there before is kept.
    private static volatile PrintStream console = System.err;
    private static final SimpleFormatter FORMATTER = new SimpleFormatter();
    private static volatile boolean open;
    private static volatile @Nullable String failure;

    /** Where the console is, said before {@link System#err} becomes something else. */
    static void use(PrintStream stream) {
        console = stream;
    }

    /** Lets messages through from now on; until then the launcher alone speaks. */
    static void open() {
        open = true;
    }

    /** What failed until now is no reason for what comes. */
    static void forgetFailures() {
        failure = null;
    }

    /** Why the application did not deploy, in one line: the first failure since then that the deployment told. */
    static @Nullable String failure() {
        return failure;
    }

    @Override
    public void publish(LogRecord message) {
        Throwable thrown = message.getThrown();
        if (failure == null && thrown != null && ofDeployment(message)) {
            failure = root(thrown);
        }
        if (open && shown(message)) {
            console.println(line(message));
        }
    }

    // A start that fails tears connections down, and whoever used them may complain before the server tells why.
    private static boolean ofDeployment(LogRecord message) {
        String logger = String.valueOf(message.getLoggerName());
        return message.getLevel().intValue() >= Level.WARNING.intValue()
                && (logger.startsWith("jakarta.enterprise.") || logger.startsWith("javax.enterprise.system."));
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String root(Throwable thrown) {
        Throwable cause = cause(thrown);
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getName()
                : WRAPPERS.matcher(message.lines().findFirst().orElse(message)).replaceFirst("");
    }

    static boolean shown(LogRecord message) {
        String logger = String.valueOf(message.getLoggerName());
        Level least = logger.startsWith("jp.orikaeshi") ? Level.INFO : Level.SEVERE;
        return message.getLevel().intValue() >= least.intValue() && !visitorLeft(logger, message.getThrown());
    }

    // Whoever leaves a page before it has come is no failure of ours, and would be most of what the console says.
    private static boolean visitorLeft(String logger, @Nullable Throwable thrown) {
        return logger.startsWith("org.glassfish.jersey.server.")
                && thrown != null
                && cause(thrown) instanceof IOException closed
                && "Connection is closed".equals(closed.getMessage());
    }

    static String line(LogRecord message) {
        Instant at = message.getInstant().truncatedTo(ChronoUnit.SECONDS);
        Throwable thrown = message.getThrown();
        String why = thrown == null ? "" : ": " + thrown;
        String text = (FORMATTER.formatMessage(message) + why).replaceAll("\\s*\\R\\s*", " | ");
        String time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(ZoneId.systemDefault()));
        return time + " " + message.getLevel() + " " + text;
    }

    @Override
    public void flush() {
        console.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
