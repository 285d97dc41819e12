package jp.orikaeshi.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Keeps the desks that the classes of a test run share, each from whoever asks first to the end of the run. Classes run
 * beside each other: one that uses a shared desk holds its name as a {@code @ResourceLock}.
 */
public final class SharedDesk implements LauncherSessionListener {
    public static final String DEMO = "demo";
    public static final String SERVING = "serving";
    public static final String PAGES = "pages";
    /** That of the stories on the telephone, which the first of them starts. */
    public static final String STORIES = "stories";

    // Its locks are of one name each: two different desks start beside each other.
    private static final Map<String, RunningDesk> RUNNING = new ConcurrentHashMap<>();

    /** The desk of this name, started as {@link RunningDesk#start} does if nobody has asked for it before. */
    static RunningDesk get(String name, String mode, Map<String, String> environment) {
        return RUNNING.computeIfAbsent(name, missing -> RunningDesk.start(mode, environment));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static void stop() {
        RUNNING.values().forEach(RunningDesk::close);
        RUNNING.clear();
    }
}
