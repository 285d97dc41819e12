package jp.orikaeshi.monitoring.vantage;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.orikaeshi.monitoring.probe.ProbeNetwork;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.Clocks;

/** {@code vantage}: looks from here on behalf of a desk elsewhere, until it is told to stop. */
public final class VantageCommand {
    // Seconds in which a question has to be there in full, and its answer to be taken.
    private static final Map<String, String> LIMITS =
            Map.of("sun.net.httpserver.maxReqTime", "10", "sun.net.httpserver.maxRspTime", "30");

    private VantageCommand() {}

    /** The settings stand in the system properties, where the launcher puts them. */
    public static int main(String[] arguments, PrintStream out) {
        LIMITS.forEach(System::setProperty);
        Map<String, String> values = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> values.put(name, System.getProperty(name)));
        Settings settings = Settings.of(values);
        try (ProbeNetwork network = new ProbeNetwork(
                        settings.dns(), settings.probeAllow(), Clocks.ofTheMachine(), settings.probeRoots());
                VantageServer server = new VantageServer(
                        new InetSocketAddress(settings.bind(), settings.port()),
                        settings.vantage().orElseThrow().token(),
                        network)) {
            out.println("vantage is ready at " + settings.bind() + ":" + server.port());
            new CountDownLatch(1).await();
        } catch (IOException e) {
            out.println("cannot listen at " + settings.bind() + ":" + settings.port() + ": " + e.getMessage());
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
