package jp.orikaeshi.launch;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The application's requests, seen through its MBean: the launcher and the application share no classes. */
final class RunningRequests {
    private static final Logger LOG = Logger.getLogger(RunningRequests.class.getName());
    private static final String NAME = "jp.orikaeshi:type=Requests";
    // Within the ten seconds of the whole end: the server and the database take two or three.
    private static final Duration LIMIT = Duration.ofSeconds(5);
    // A request no longer counts when its answer is written; then it still has to leave.
    private static final Duration LAST_BYTES = Duration.ofMillis(200);

    private RunningRequests() {}

    /** Lets no new request in and waits until those that run are answered. Before the application is up there are none. */
    static void drain() {
        try {
            MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
            ObjectName requests = new ObjectName(NAME);
            if (!beans.isRegistered(requests)) {
                return;
            }
            beans.invoke(requests, "drain", null, null);
            long end = System.nanoTime() + LIMIT.toNanos();
            while ((int) beans.getAttribute(requests, "Running") > 0 && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            TimeUnit.MILLISECONDS.sleep(LAST_BYTES.toMillis());
        } catch (JMException e) {
            LOG.log(Level.WARNING, "running requests are not waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
