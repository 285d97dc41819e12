package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * Does the server that mail is fetched from greet (RFC 1939); does it change to TLS and let a mailbox log in, where that is asked for.
 * TLS at once on 995.
 */
final class Pop3Prober implements Prober {
    private static final int SECURE = 995;

    private final Connector connector;
    private final Clock clock;

    Pop3Prober(Connector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.POP3;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        int port = Ports.of(params, SECURE);
        return connector.hold(
                new Pop3Session(new Stopwatch(LIMIT), MailSecurity.of(params, port, SECURE), clock.instant()),
                params.required("host"),
                port,
                LineConversation.codecs());
    }
}
