package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.LineBasedFrameDecoder;
import io.netty.handler.ssl.SslHandler;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * A conversation with a mail server that may change to TLS and log in. What the server says after a password was sent goes
 * nowhere but by its code: some repeat what they were told.
 */
abstract class MailConversation extends LineConversation {
    private final MailSecurity security;
    private final Instant now;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private boolean upgrading;
    private boolean encrypted;

    MailConversation(Stopwatch watch, MailSecurity security, Instant now) {
        super(watch, security.tls());
        this.security = security;
        this.now = now;
    }

    /** TLS stands, and the server waits for us. */
    abstract void upgraded(ChannelHandlerContext context);

    /** A line, but none that came before TLS stood. */
    abstract void reply(ChannelHandlerContext context, String line);

    MailSecurity security() {
        return security;
    }

    /** Notes a fact for the evidence. */
    void note(String name, Object value) {
        facts.put(name, String.valueOf(value));
    }

    /** Whether what is said now can be overheard. */
    boolean encrypted() {
        return encrypted;
    }

    /** The server has agreed to change to TLS. */
    void upgrade(ChannelHandlerContext context) {
        upgrading = true;
        // A new decoder: what came in the clear behind the agreement must not pass for what was said inside
        // (CVE-2011-0411).
        context.pipeline().replace(LineBasedFrameDecoder.class, "lines", codecs().get(0));
        startTls(context.channel());
    }

    void finish(ChannelHandlerContext context, String farewell, Finding finding) {
        say(context, farewell);
        end(security.lenient(finding).with(facts));
    }

    @Override
    void fail(Throwable cause) {
        super.fail(new ProbeFailure(security.lenient(Failures.finding(cause)).with(facts)));
    }

    @Override
    void begin(ChannelHandlerContext context) {
        SslHandler tls = context.pipeline().get(SslHandler.class);
        if (tls == null) {
            return;
        }
        encrypted = true;
        noteCertificate(tls.engine().getSession());
        if (upgrading) {
            upgrading = false;
            upgraded(context);
        }
    }

    private void noteCertificate(SSLSession session) {
        note("protocol", session.getProtocol());
        try {
            Certificate[] shown = session.getPeerCertificates();
            facts.putAll(CertificateFacts.of(Arrays.copyOf(shown, shown.length, X509Certificate[].class), now));
        } catch (SSLPeerUnverifiedException e) {
            note("chain", 0);
        }
    }

    @Override
    final void line(ChannelHandlerContext context, String line) {
        if (upgrading) {
            fail(new ProbeFailure(Finding.down("protocol-error", "more text behind the agreement to STARTTLS")));
        } else {
            reply(context, line);
        }
    }
}
