package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * Does the mail server greet and answer EHLO, as another mail server would ask it (RFC 5321); does it change to TLS and let
 * a mailbox log in, where that is asked for. TLS at once on 465.
 */
final class SmtpProber implements Prober {
    private static final int SECURE = 465;

    private final Connector connector;
    private final Clock clock;

    SmtpProber(Connector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.SMTP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        int port = Ports.of(params, 25);
        return connector.hold(
                new SmtpSession(new Stopwatch(LIMIT), MailSecurity.of(params, port, SECURE), clock.instant()),
                params.required("host"),
                port,
                LineConversation.codecs());
    }
}
