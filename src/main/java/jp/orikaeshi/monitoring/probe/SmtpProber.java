package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/** Does the mail server greet and answer EHLO, as another mail server would ask it (RFC 5321). TLS at once on 465. */
final class SmtpProber implements Prober {
    private static final Pattern REPLY = Pattern.compile("(\\d{3})([ -]?)(.*)");

    private final Connector connector;

    SmtpProber(Connector connector) {
        this.connector = connector;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.SMTP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        int port = Ports.of(params, 25);
        return connector.hold(
                new Session(new Stopwatch(LIMIT), port == 465),
                params.required("host"),
                port,
                LineConversation.codecs());
    }

    private static final class Session extends LineConversation {
        private final List<String> extensions = new ArrayList<>();
        private String banner = "";
        private boolean greeted;

        Session(Stopwatch watch, boolean secure) {
            super(watch, secure);
        }

        @Override
        void line(ChannelHandlerContext context, String line) {
            var reply = REPLY.matcher(line);
            if (!reply.matches()) {
                fail(new ProbeFailure(Finding.down("banner-unexpected", "not SMTP: " + printable(line))));
                return;
            }
            boolean last = !reply.group(2).equals("-");
            String code = reply.group(1);
            if (!code.startsWith("2")) {
                say(context, "QUIT");
                end(Finding.down("smtp-" + code, printable(line)).with("banner", banner));
            } else if (!greeted) {
                banner = banner.isEmpty() ? printable(line) : banner;
                if (last) {
                    greeted = true;
                    watch().lap("banner");
                    say(context, "EHLO monitor.invalid");
                }
            } else {
                extensions.add(printable(reply.group(3)).toUpperCase(Locale.ROOT));
                if (last) {
                    watch().lap("ehlo");
                    say(context, "QUIT");
                    end(greeting());
                }
            }
        }

        private Finding greeting() {
            return Finding.up(banner)
                    .with("banner", banner)
                    .with("starttls", extensions.contains("STARTTLS"))
                    .with(
                            "extensions",
                            String.join(", ", extensions.subList(Math.min(1, extensions.size()), extensions.size())));
        }

        @Override
        String waitingFor() {
            return greeted ? "the answer to EHLO" : "the SMTP banner";
        }
    }
}
