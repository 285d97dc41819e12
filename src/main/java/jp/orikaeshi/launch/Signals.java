package jp.orikaeshi.launch;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * SIGTERM and Ctrl-C. The JVM runs all shutdown hooks at the same time, and the server's own cuts every connection at
 * once: whatever has to come before that must come before the hooks.
 */
final class Signals {
    private static final Logger LOG = Logger.getLogger(Signals.class.getName());
    private static final Map<String, Integer> NUMBERS = Map.of("TERM", 15, "INT", 2);

    private Signals() {}

    /** From now on these signals first do {@code first}, then end the process with 128 + the signal's number. */
    static void before(Runnable first) {
        NUMBERS.forEach((name, number) -> handle(name, () -> {
            try {
                first.run();
            } finally {
                System.exit(128 + number);
            }
        }));
    }

    // By name: the compiler warns of the class itself, which is the only way to a signal and has stayed for decades.
    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours =
                    Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[] {handler}, (p, m, given) -> {
                        action.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // The JVM's own way stays: it ends in order, but running requests are cut.
            LOG.log(Level.WARNING, "SIG" + name + " cannot be listened to", e);
        }
    }
}
