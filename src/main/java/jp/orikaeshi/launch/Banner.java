package jp.orikaeshi.launch;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** What a person who started the desk needs to know, printed once it is ready. */
final class Banner {
    private Banner() {}

    static void print(PrintStream out, String address, @Nullable String firstPassword) {
        out.println("Orikaeshi is ready: " + address);
        if (firstPassword != null) {
            out.println("  log-in: admin   password: " + firstPassword + "   (shown this once)");
        }
        out.flush();
    }
}
