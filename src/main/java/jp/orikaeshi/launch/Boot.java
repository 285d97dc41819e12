package jp.orikaeshi.launch;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The jar's own agent: the only way for a running JVM to add a jar to the system class path. */
public final class Boot {
    private static volatile @Nullable Instrumentation instrumentation;

    private Boot() {}

    /** Called by the JVM before {@link Main}, because the manifest names this class. */
    public static void agentmain(String arguments, Instrumentation given) {
        instrumentation = given;
    }

    /** Puts a jar on the system class path. Whatever is there hides the application's own copy of it. */
    static void addToSystemClassPath(Path jar) throws IOException {
        Instrumentation given = instrumentation;
        if (given == null) {
            throw new IllegalStateException("not started by java -jar");
        }
        given.appendToSystemClassLoaderSearch(new JarFile(jar.toFile()));
    }
}
