package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/** Does the server for mailboxes greet (RFC 9051). TLS at once on 993. */
final class ImapProber implements Prober {
    private static final int SECURE = 993;

    private final Connector connector;

    ImapProber(Connector connector) {
        this.connector = connector;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.IMAP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        int port = Ports.of(params, SECURE);
        return connector.hold(
                new Session(new Stopwatch(LIMIT), port == SECURE),
                params.required("host"),
                port,
                LineConversation.codecs());
    }

    private static final class Session extends LineConversation {
        Session(Stopwatch watch, boolean secure) {
            super(watch, secure);
        }

        @Override
        void line(ChannelHandlerContext context, String line) {
            watch().lap("banner");
            String banner = printable(line);
            if (line.startsWith("* OK") || line.startsWith("* PREAUTH")) {
                say(context, "x LOGOUT");
                end(Finding.up(banner).with("banner", banner));
            } else if (line.startsWith("* BYE")) {
                end(Finding.down("imap-bye", banner).with("banner", banner));
            } else {
                end(Finding.down("banner-unexpected", "not IMAP: " + banner).with("banner", banner));
            }
        }

        @Override
        String waitingFor() {
            return "the IMAP greeting";
        }
    }
}
