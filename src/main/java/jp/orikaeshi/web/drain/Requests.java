package jp.orikaeshi.web.drain;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;

/** Counts the requests of this node, so that a stop can wait for them. Seen from outside as {@link #NAME}. */
@ApplicationScoped
public class Requests implements RequestsMXBean {
    static final String NAME = "jp.orikaeshi:type=Requests";

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean draining;

    void register(@Observes @Initialized(ApplicationScoped.class) Object application) {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(this, new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException("a stop could not wait for running requests", e);
        }
    }

    @PreDestroy
    void unregister() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request comes; false if no more are taken. Only one that was taken is to be {@link #done}. */
    boolean take() {
        // Counted first: a drain that begins in between sees it.
        running.incrementAndGet();
        if (draining) {
            running.decrementAndGet();
            return false;
        }
        return true;
    }

    void done() {
        running.decrementAndGet();
    }

    @Override
    public int getRunning() {
        return running.get();
    }

    @Override
    public void drain() {
        draining = true;
    }
}
