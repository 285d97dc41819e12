package jp.orikaeshi.app;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Keeps the one demo that a test run shares, and ends it with the run. */
public final class SharedDesk implements LauncherSessionListener {
    private static @Nullable RunningDesk desk;

    static synchronized RunningDesk get() {
        RunningDesk running = desk;
        if (running == null) {
            running = RunningDesk.start("demo", Map.of());
            desk = running;
        }
        return running;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private static synchronized void stop() {
        RunningDesk running = desk;
        if (running != null) {
            running.close();
            desk = null;
        }
    }
}
