package jp.orikaeshi.launch;

import java.io.PrintStream;
import java.util.Map;

/** What a person who started the desk needs to know, printed once it is ready. */
final class Banner {
    private Banner() {}

    /** That it goes on: nothing else is printed for half a minute. */
    static void starting(PrintStream out) {
        out.println("Orikaeshi is starting: database, server, sample desk. This takes about half a minute.");
        out.flush();
    }

    /** @param logIns passwords by log-in; the demo tells them at every start, {@code serve} only once */
    static void print(PrintStream out, String address, Map<String, String> logIns, boolean demo) {
        out.println("Orikaeshi is ready: " + address);
        if (demo) {
            out.println("  telephones to try it with: " + address + "/simulator (not with the log-in of the manager, "
                    + LogIns.MANAGER + ")");
        }
        logIns.forEach((login, password) ->
                out.printf("  log-in: %-6s  password: %s%s%n", login, password, demo ? "" : "   (shown this once)"));
        out.flush();
    }
}
