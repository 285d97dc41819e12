package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * Does the server for mailboxes greet (RFC 9051); does it change to TLS and let a mailbox log in, where that is asked for.
 * TLS at once on 993.
 */
final class ImapProber implements Prober {
    private static final int SECURE = 993;

    private final Connector connector;
    private final Clock clock;

    ImapProber(Connector connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.IMAP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        int port = Ports.of(params, SECURE);
        return connector.hold(
                new ImapSession(new Stopwatch(LIMIT), MailSecurity.of(params, port, SECURE), clock.instant()),
                params.required("host"),
                port,
                LineConversation.codecs());
    }
}
