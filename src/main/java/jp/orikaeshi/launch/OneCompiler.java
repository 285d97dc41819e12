package jp.orikaeshi.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps the JVM's second, optimizing compiler out of a demo. Of the processor time of a start it takes a quarter, for
 * code that mostly never runs again; whoever tries the desk waits for it, and never sees what it gains.
 */
final class OneCompiler {
    private static final Logger LOG = Logger.getLogger(OneCompiler.class.getName());
    private static final String WITHOUT_THE_SECOND = """
            [{match: ["*.*"], c2: {Exclude: true}}]
            """;

    private OneCompiler() {}

    /** From now on. A JVM that takes no such directive goes on as it is. */
    static void use(Path temp) throws IOException {
        Path directives = Files.writeString(temp.resolve("compiler-directives.json"), WITHOUT_THE_SECOND);
        try {
            Object answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {directives.toString()}},
                            new String[] {String[].class.getName()});
            LOG.log(Level.FINE, "compiler: {0}", answer);
        } catch (JMException | RuntimeException e) {
            LOG.log(Level.FINE, "this JVM takes no compiler directives", e);
        }
    }
}
