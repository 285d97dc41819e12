package jp.orikaeshi.bench;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Desk files with thousands of probes, twenty a customer. */
record ProbeLoad(TargetsProcess targets) {
    private static final int A_CUSTOMER = 20;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * Of each twenty eleven https with certificates of their own, two http, three tcp and smtp, four dns.
     *
     * @param holes one of each twenty looks at what never answers instead
     */
    String mix(int probes, boolean holes) {
        return file(probes, n -> mixed(n, n % A_CUSTOMER, holes));
    }

    /** All of one kind. */
    String only(String kind, int probes, Duration interval) {
        return file(probes, n -> switch (kind) {
            case "http" -> web("http://127.0.0.1:" + targets.http() + "/" + n, interval);
            case "https" -> secure(n, interval);
            case "dns" -> name(n, interval);
            default -> throw new IllegalArgumentException(kind);
        });
    }

    private String mixed(int n, int i, boolean holes) {
        if (holes && i == 11) {
            return web("http://h%d.bench.example:%d/".formatted(n, targets.hole()), MINUTE);
        }
        if (i < 11) {
            return secure(n, MINUTE);
        }
        if (i < 13) {
            // The other ones are those that break.
            return web("http://h%d.bench.example:%d/%s".formatted(n, targets.http(), i == 12 ? "f" : ""), MINUTE);
        }
        return i < 16
                ? "{kind: %s, host: m%d.bench.example, port: %d, interval: %s}"
                        .formatted(i == 13 ? "tcp" : "smtp", n, targets.mail(), MINUTE)
                : name(n, MINUTE);
    }

    private String secure(int n, Duration interval) {
        return web(
                "https://h%d.bench.example:%d/%d".formatted(n % ProbeTargets.CERTIFICATES, targets.https(), n),
                interval);
    }

    private static String web(String url, Duration interval) {
        return "{kind: http, url: \"%s\", interval: %s}".formatted(url, interval);
    }

    private static String name(int n, Duration interval) {
        return "{kind: dns, name: d%d.bench.example, type: A, expect: [127.0.0.1], interval: %s}"
                .formatted(n, interval);
    }

    private String file(int probes, IntFunction<String> probe) {
        String head = ManyCustomers.deskFile(1, 1, targets.http()).replaceFirst("(?s)customers:\\n.*", "customers:\n");
        return head
                + IntStream.range(0, probes / A_CUSTOMER)
                        .mapToObj(customer -> customer(customer, probe))
                        .collect(Collectors.joining());
    }

    private static String customer(int customer, IntFunction<String> probe) {
        return """
                  - number: "%s"
                    name: 株式会社%s
                    reading: ヨミカタ
                    plan: standard
                    assets:
                      - id: all
                        kind: server
                        name: サーバー
                        probes:
                %s""".formatted(
                        ManyCustomers.number(customer),
                        ManyCustomers.name(customer),
                        IntStream.range(0, A_CUSTOMER)
                                .mapToObj(i -> "          - " + probe.apply(customer * A_CUSTOMER + i) + "\n")
                                .collect(Collectors.joining()));
    }
}
