package jp.orikaeshi.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Payara Micro, without a cluster and without a call home. Loaded only once its jar is on the class path. */
final class Server {
    private static final String NAME = "orikaeshi";
    private static final Logger LOG = Logger.getLogger(Server.class.getName());

    private Server() {}

    /** Boots it empty: it listens, but has no application yet. */
    static void boot(String bind, int port, Path unpacked, Path temp, Path logging) throws IOException {
        forgetLastRun(unpacked);
        Path commands = Files.write(
                temp.resolve("boot-commands.txt"),
                List.of(
                        listener("address=" + bind),
                        "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
                                + ".server-header=false",
                        "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
                                + ".xpowered-by=false"));
        PayaraMicro.main(
                "--port",
                Integer.toString(port),
                // Alone: together with --nocluster the cluster's software is started all the same.
                "--nohazelcast",
                "--disablephonehome",
                "--maxhttpthreads",
                "150",
                "--prebootcommandfile",
                commands.toString(),
                "--logproperties",
                logging.toString(),
                "--unpackdir",
                unpacked.toString());
    }

    /**
     * A server that was killed still has the application in its configuration: the next one loaded it while it booted,
     * before there was a database, and answered 500 to everything from then on.
     */
    private static void forgetLastRun(Path unpacked) throws IOException {
        for (String made : List.of("config", "generated", "applications")) {
            Path folder = unpacked.resolve(made);
            if (Files.exists(folder)) {
                DataDir.deleteTree(folder);
            }
        }
    }

    private static String listener(String assignment) {
        return "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener."
                + assignment;
    }

    /** Deploys the exploded application at {@code /}; false if it failed. */
    static boolean deploy(Path application) {
        PayaraMicroRuntime runtime = PayaraMicro.getInstance().getRuntime();
        // It answers true also when the application threw at its start, but then does not list it.
        return runtime.deploy(NAME, "/", application.toFile())
                && runtime.getDeployedApplicationNames().contains(NAME);
    }

    /** Stops it; the server's own shutdown hook may be doing so already, then this waits for it. */
    static void shutdown() {
        try {
            PayaraMicro.getInstance().shutdown();
        } catch (BootstrapException | IllegalStateException alreadyStopped) {
            LOG.log(Level.FINE, "already stopped", alreadyStopped);
        }
    }
}
