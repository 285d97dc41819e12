package jp.orikaeshi.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A desk file with thousands of probes, twenty a customer: of each twenty, eleven https with certificates of their own,
 * two http, three tcp and smtp, four dns.
 */
record ProbeLoad(TargetsProcess targets, int probes) {
    private static final int A_CUSTOMER = 20;

    /** All of them; {@code holes}: one of each twenty looks at what never answers. */
    String deskFile(boolean holes) {
        String head = ManyCustomers.deskFile(1, 1, targets.http()).replaceFirst("(?s)customers:\\n.*", "customers:\n");
        return head
                + IntStream.range(0, probes / A_CUSTOMER)
                        .mapToObj(customer -> customer(customer, holes))
                        .collect(Collectors.joining());
    }

    private String customer(int customer, boolean holes) {
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
                                .mapToObj(i -> "          - " + probe(customer * A_CUSTOMER + i, i, holes) + "\n")
                                .collect(Collectors.joining()));
    }

    private String probe(int n, int i, boolean holes) {
        String name = "h" + n % ProbeTargets.CERTIFICATES + ".bench.example";
        if (holes && i == 11) {
            return "{kind: http, url: \"http://%s:%d/hole%d\", interval: PT60S}".formatted(name, targets.hole(), n);
        }
        if (i < 11) {
            return "{kind: http, url: \"https://%s:%d/%d\", interval: PT60S}".formatted(name, targets.https(), n);
        }
        if (i < 13) {
            // The other ones are those that break.
            return "{kind: http, url: \"http://%s:%d/%s%d\", interval: PT60S}"
                    .formatted(name, targets.http(), i == 12 ? "f" : "", n);
        }
        if (i < 16) {
            return "{kind: %s, host: %s, port: %d, interval: PT%dS}"
                    .formatted(i == 13 ? "tcp" : "smtp", "m" + n + ".bench.example", targets.mail(), 60);
        }
        return "{kind: dns, name: d%d.bench.example, type: A, expect: [127.0.0.1], interval: PT60S}".formatted(n);
    }
}
