package jp.orikaeshi.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A desk file with as many customers and engineers as wanted, each customer with a site that is down. */
final class ManyCustomers {
    static final String LINE = "+81312345678";
    private static final List<String[]> FAMILIES = List.of(
            new String[] {"田中", "タナカ"},
            new String[] {"鈴木", "スズキ"},
            new String[] {"高橋", "タカハシ"},
            new String[] {"渡辺", "ワタナベ"},
            new String[] {"山本", "ヤマモト"},
            new String[] {"中村", "ナカムラ"},
            new String[] {"小林", "コバヤシ"},
            new String[] {"加藤", "カトウ"},
            new String[] {"吉田", "ヨシダ"},
            new String[] {"松本", "マツモト"});
    private static final List<String[]> TRADES = List.of(
            new String[] {"製作所", "セイサクショ"},
            new String[] {"商店", "ショウテン"},
            new String[] {"工業", "コウギョウ"},
            new String[] {"建設", "ケンセツ"},
            new String[] {"印刷", "インサツ"},
            new String[] {"運輸", "ウンユ"},
            new String[] {"食品", "ショクヒン"},
            new String[] {"電機", "デンキ"},
            new String[] {"薬局", "ヤッキョク"},
            new String[] {"農園", "ノウエン"});

    private ManyCustomers() {}

    static String number(int i) {
        return Integer.toString(100_000 + i);
    }

    static String phone(int i) {
        return "+81901" + "%07d".formatted(i);
    }

    static String name(int i) {
        return FAMILIES.get(i / 10 % 10)[0] + TRADES.get(i % 10)[0];
    }

    private static String reading(int i) {
        return FAMILIES.get(i / 10 % 10)[1] + TRADES.get(i % 10)[1];
    }

    static String deskFile(int customers, int engineers, int sitePort) {
        String head = """
                providers: [{id: alpha, name: アルファ}]
                plans:
                  - {id: standard, name: スタンダード, calendar: always, promises: {response: PT15M, callback: PT30M, resolution: PT8H}, warnAt: [50, 80], pauseOn: [waiting-customer], availability: 99.9}
                lines: [{number: "%s", brand: 当社, flow: reception, locale: ja, greeting: お電話ありがとうございます。}]
                callback: {retry: [PT5M], give-up: P1D, calls-per-second: 100}
                """.formatted(LINE);
        String crew = IntStream.range(0, engineers)
                .mapToObj(i ->
                        "  - {login: e%d, name: 当番%d, phone: \"+81905%07d\", roles: [engineer]}\n".formatted(i, i, i))
                .collect(Collectors.joining("", "engineers:\n", ""));
        String duty = IntStream.range(0, engineers)
                .mapToObj(i -> "e" + i)
                .collect(Collectors.joining(", ", "duty: {order: [", "], ring: PT25S, rounds: 3, pause: PT1M}\n"));
        String all = IntStream.range(0, customers)
                .mapToObj(i -> customer(i, sitePort))
                .collect(Collectors.joining("", "customers:\n", ""));
        return head + crew + duty + all;
    }

    private static String customer(int i, int sitePort) {
        return """
                  - number: "%s"
                    name: 株式会社%s
                    reading: %s
                    plan: standard
                    contacts: [{name: 担当者, reading: タントウシャ, phone: "%s"}]
                    assets:
                      - {id: web, kind: website, name: コーポレートサイト, provider: alpha, probes: [{kind: http, url: "http://127.0.0.1:%d/%d", interval: PT60S, status: 200}]}
                """.formatted(number(i), name(i), reading(i), phone(i), sitePort, i);
    }
}
