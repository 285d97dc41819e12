package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;

/**
 * How a mail server is to be spoken to.
 *
 * @param tls from the first byte on (RFC 8314 section 3)
 * @param startTls change to TLS within the conversation (RFC 3207, RFC 9051, RFC 2595)
 * @param startTlsRequired without it the server counts as down, else as degraded
 * @param auth the mailbox to log in to, only ever through TLS
 */
record MailSecurity(boolean tls, boolean startTls, boolean startTlsRequired, Optional<MailAuth> auth) {

    /** @param securePort on which TLS begins at once unless the probe says otherwise */
    static MailSecurity of(Params params, int port, int securePort) {
        boolean tls = params.text("tls").map(Boolean::valueOf).orElse(port == securePort);
        Optional<MailAuth> auth = MailAuth.of(params);
        Optional<String> wish = params.text("starttls");
        boolean required = auth.isPresent() || wish.filter("required"::equals).isPresent();
        return new MailSecurity(tls, !tls && (required || wish.isPresent()), required, auth);
    }

    /** A plain greeting is all that is asked for. */
    boolean nothingMore() {
        return !startTls && auth.isEmpty();
    }

    /** What the server said, short, and without the password in case that it says it back. */
    String discreet(String words) {
        return LineConversation.printable(auth.map(own -> own.hidden(words)).orElse(words));
    }

    Finding withoutStartTls() {
        String detail = "STARTTLS is not offered";
        return startTlsRequired
                ? Finding.down("starttls-missing", detail)
                : Finding.degraded("starttls-missing", detail);
    }

    /** Mail servers among themselves seldom verify each other: where TLS is only on offer, a bad certificate stops no mail. */
    Finding lenient(Finding finding) {
        return startTls && !startTlsRequired && finding.outcome().startsWith("cert-")
                ? new Finding(Status.DEGRADED, finding.outcome(), finding.detail(), finding.evidence())
                : finding;
    }
}
