package jp.orikaeshi.app;

import java.util.HashMap;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Keeps the desks that the classes of a test run share, each from whoever asks first to the end of the run. */
public final class SharedDesk implements LauncherSessionListener {
    private static final Map<String, RunningDesk> RUNNING = new HashMap<>();

    /** The desk of this name, started as {@link RunningDesk#start} does if nobody has asked for it before. */
    static synchronized RunningDesk get(String name, String mode, Map<String, String> environment) {
        return RUNNING.computeIfAbsent(name, missing -> RunningDesk.start(mode, environment));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static synchronized void stop() {
        RUNNING.values().forEach(RunningDesk::close);
        RUNNING.clear();
    }
}
