package jp.orikaeshi.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives the memory that the start took back to the machine: a desk that waits for calls holds a fifth of the heap that
 * deploying it needs, and by itself the JVM keeps that heap until the next full collection, which a quiet night never
 * brings. The options are those that a running JVM lets be changed, and whatever was set by hand stays.
 */
final class HeapAtRest {
    private static final Logger LOG = Logger.getLogger(HeapAtRest.class.getName());

    private HeapAtRest() {}

    /** Collects now, and from now on whenever a minute has passed without a collection or too much is held. */
    static void giveBack() {
        Map<String, String> options = new LinkedHashMap<>();
        // The smaller first: the JVM refuses a largest share below the smallest.
        options.put("MinHeapFreeRatio", "10");
        options.put("MaxHeapFreeRatio", "30");
        options.put("G1PeriodicGCInterval", "60000");
        options.forEach(HeapAtRest::set);
        System.gc();
        HeapWatch.begin();
    }

    private static void set(String name, String value) {
        HotSpotDiagnosticMXBean jvm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            if (jvm != null && jvm.getVMOption(name).getOrigin() == VMOption.Origin.DEFAULT) {
                jvm.setVMOption(name, value);
            }
        } catch (IllegalArgumentException e) {
            // Another collector, or another JVM: it has ways of its own.
            LOG.log(Level.FINE, "not an option of this JVM: " + name, e);
        }
    }
}
