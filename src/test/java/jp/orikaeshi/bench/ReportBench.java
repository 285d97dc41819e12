package jp.orikaeshi.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import jp.orikaeshi.scenario.MeasuredCarrier;

/** How long the incident report of a resolved ticket takes, once the first few have been printed. */
final class ReportBench {
    private static final int WARM_UP = 20;
    private static final int RUNS = 100;

    private ReportBench() {}

    static void run() throws IOException, InterruptedException {
        Figures figures = new Figures("report");
        try (LoadedDesk loaded = LoadedDesk.of(1)) {
            long number = reachedTicket(loaded);
            loaded.resolve(number);
            HttpClient client = HttpClient.newHttpClient();
            List<Duration> took = new ArrayList<>();
            for (int run = 0; run < WARM_UP + RUNS; run++) {
                long start = System.nanoTime();
                HttpResponse<byte[]> pdf = client.send(
                        loaded.desk()
                                .request("/api/v1/reports/incidents/" + number + ".pdf")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (pdf.statusCode() != 200) {
                    throw new IllegalStateException("no report: " + pdf.statusCode());
                }
                if (run >= WARM_UP) {
                    took.add(Duration.ofNanos(System.nanoTime() - start));
                }
            }
            figures.spread("incidentPdf", "<= 200 ms warm", took);
        }
        figures.write();
    }

    private static long reachedTicket(LoadedDesk loaded) {
        loaded.carrier()
                .call(
                        ManyCustomers.phone(0),
                        ManyCustomers.LINE,
                        ManyCustomers.number(0),
                        ManyCustomers.name(0),
                        () -> {});
        while (true) {
            for (MeasuredCarrier.Ring ring : loaded.carrier().answerAll()) {
                return ring.ticket();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
