package jp.orikaeshi.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.orikaeshi.app.RunningDesk;

/**
 * Prometheus' blackbox exporter at the same targets in the same run, where it is installed. It stores nothing, resolves
 * no name and sees one certificate, all of which is in its favour.
 */
final class ExporterPeer {
    private static final List<String> NAMES = List.of("prometheus-blackbox-exporter", "blackbox_exporter");
    private static final int A_SECOND = 90;
    private static final int SECONDS = 40;

    private ExporterPeer() {}

    static void measure(Figures figures, TargetsProcess targets) throws IOException {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.out.println("engine: no blackbox exporter is installed, nothing to compare with");
            return;
        }
        Path config = Files.writeString(targets.root().resolveSibling("exporter.yml"), """
                modules:
                  web:
                    prober: http
                    timeout: 8s
                    http:
                      preferred_ip_protocol: ip4
                      tls_config: {ca_file: "%s", server_name: h0.bench.example}
                """.formatted(targets.root()));
        int port = RunningDesk.freePort();
        Process exporter = new ProcessBuilder(
                        program.get().toString(),
                        "--config.file=" + config,
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=error")
                .inheritIO()
                .start();
        try {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            for (String target :
                    List.of("http://127.0.0.1:" + targets.http(), "https://127.0.0.1:" + targets.https())) {
                String name = "peer.blackbox." + target.substring(0, target.indexOf(':'));
                paced(port, target, A_SECOND * 10);
                double before = ProcessCosts.cpuSeconds(exporter.pid());
                int good = paced(port, target, A_SECOND * SECONDS);
                figures.value(name + ".good", "-", good);
                figures.value(
                        name + ".cpuMsPerCheck", "-", (ProcessCosts.cpuSeconds(exporter.pid()) - before) * 1000 / good);
            }
        } finally {
            exporter.destroy();
        }
    }

    /** Asks for so many checks, evenly spaced, and counts those that succeeded. */
    private static int paced(int port, String target, int checks) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/probe?module=web&target=" + target + "/"))
                .build();
        AtomicInteger good = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        for (int i = 0; i < checks; i++) {
            long due = start + Duration.ofSeconds(1).toNanos() / A_SECOND * i;
            LockSupport.parkNanos(due - System.nanoTime());
            var answered = client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> {
                        if (answer != null && answer.body().contains("\nprobe_success 1")) {
                            good.incrementAndGet();
                        }
                        done.incrementAndGet();
                    });
            if (i == checks - 1) {
                answered.join();
            }
        }
        while (done.get() < checks) {
            Thread.onSpinWait();
        }
        return good.get();
    }
}
