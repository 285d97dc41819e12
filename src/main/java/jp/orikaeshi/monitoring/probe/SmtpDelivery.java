package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.time.Instant;

/** Hands a mail to a server that serves us, up to its word that it has taken it (RFC 5321 section 3.3). */
final class SmtpDelivery extends SmtpSession {
    private enum Step {
        MAIL,
        RCPT,
        DATA,
        TEXT
    }

    private final MailTrip trip;
    private Step step = Step.MAIL;

    SmtpDelivery(Stopwatch watch, MailSecurity security, Instant now, String hello, MailTrip trip) {
        super(watch, security, now, hello);
        this.trip = trip;
    }

    @Override
    void ready(ChannelHandlerContext context) {
        say(context, "MAIL FROM:<" + trip.from() + ">");
    }

    @Override
    void answeredMore(ChannelHandlerContext context, String code, String line) {
        boolean good = step == Step.DATA ? code.equals("354") : code.startsWith("2");
        if (!good) {
            finish(
                    context,
                    "QUIT",
                    Finding.down(
                            "smtp-" + code,
                            "answer to " + step + ": " + security().discreet(line)));
            return;
        }
        switch (step) {
            case MAIL -> {
                step = Step.RCPT;
                say(context, "RCPT TO:<" + trip.to() + ">");
            }
            case RCPT -> {
                step = Step.DATA;
                say(context, "DATA");
            }
            case DATA -> {
                step = Step.TEXT;
                say(context, String.join("\r\n", trip.lines()) + "\r\n.");
            }
            case TEXT -> {
                watch().lap("accept");
                note("accepted", security().discreet(line));
                finish(context, "QUIT", Finding.up("accepted"));
            }
        }
    }

    @Override
    String waitingFor() {
        return step == Step.MAIL ? super.waitingFor() : "the answer to " + step;
    }
}
