package jp.orikaeshi.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL refuses to run as root. This finds a way in which root can start it all the same. */
final class Unprivileged {
    private static final List<List<String>> WAYS = List.of(
            // A user name space of its own: the files stay root's, the server believes it is nobody.
            List.of("unshare", "--user"), List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;
    private final boolean otherOwner;

    private Unprivileged(List<String> prefix, boolean otherOwner) {
        this.prefix = prefix;
        this.otherOwner = otherOwner;
    }

    /** The way that works here; an ordinary user needs none. */
    static Unprivileged find() throws Refusal {
        if (!"0".equals(output(List.of("id", "-u")))) {
            return new Unprivileged(List.of(), false);
        }
        for (List<String> way : WAYS) {
            List<String> probe = new ArrayList<>(way);
            probe.addAll(List.of("id", "-u"));
            String user = output(probe);
            if (!user.isEmpty() && !"0".equals(user)) {
                return new Unprivileged(way, !"unshare".equals(way.get(0)));
            }
        }
        throw new Refusal("the embedded PostgreSQL does not run as root here: start as an ordinary user,"
                + " or set ORIKAESHI_DB_URL");
    }

    /** True where the server's files have to belong to user 65534. */
    boolean otherOwner() {
        return otherOwner;
    }

    /** The command in a session of its own, so that Ctrl-C at the terminal does not reach it before us. */
    List<String> command(String... command) {
        List<String> all = new ArrayList<>();
        if (!output(List.of("setsid", "id", "-u")).isEmpty()) {
            all.add("setsid");
        }
        all.addAll(prefix);
        all.addAll(List.of(command));
        return all;
    }

    /** What a short command prints, or nothing if it fails or does not exist. */
    private static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? text.strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
