package jp.orikaeshi.monitoring;

/** What a probe looks at, in the words of whoever set it up. Never shows a secret: a key that others report with, a password. */
final class Target {
    private Target() {}

    static String of(ProbeKind kind, Params params) {
        return switch (kind) {
            case HTTP, CONTENT -> params.text("url").orElse("").replaceFirst("//[^/?#]*@", "//");
            case TCP, TLS, SMTP, IMAP, POP3, SNMP ->
                params.text("host").orElse("")
                        + params.number("port").map(port -> ":" + port).orElse("");
            case MAILTRIP ->
                params.text("from").orElse("") + " → " + params.text("to").orElse("");
            case DNS ->
                params.text("type").orElse("A") + " " + params.text("name").orElse("");
            case DOMAIN -> params.text("name").orElse("");
            case DNSBL -> params.text("address").or(() -> params.text("domain")).orElse("");
            case PING -> params.text("host").orElse("");
            case HEARTBEAT -> params.text("every").orElse("");
            case ALERT -> params.text("from").orElse("");
            case DEVICES -> params.text("name").orElse("");
        };
    }
}
