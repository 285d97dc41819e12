package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the banner of a mail server to its word on our log-in (RFC 5321, RFC 3207, RFC 4954). */
class SmtpSession extends MailConversation {
    private enum Step {
        BANNER,
        EHLO,
        STARTTLS,
        LOGIN_USER,
        LOGIN_PASSWORD,
        AUTH,
        READY
    }

    static final String USUAL_HELLO = "monitor.invalid";

    private static final Pattern REPLY = Pattern.compile("(\\d{3})([ -]?)(.*)");
    private static final Pattern ENHANCED = Pattern.compile("^(\\d\\.\\d{1,3}\\.\\d{1,3})( .*)?$");

    private final List<String> extensions = new ArrayList<>();
    private final String hello;
    private String banner = "";
    private Step step = Step.BANNER;

    SmtpSession(Stopwatch watch, MailSecurity security, Instant now) {
        this(watch, security, now, USUAL_HELLO);
    }

    /** @param hello what we call ourselves */
    SmtpSession(Stopwatch watch, MailSecurity security, Instant now, String hello) {
        super(watch, security, now);
        this.hello = hello;
    }

    @Override
    void reply(ChannelHandlerContext context, String line) {
        Matcher reply = REPLY.matcher(line);
        if (!reply.matches()) {
            fail(new ProbeFailure(Finding.down("banner-unexpected", "not SMTP: " + printable(line))));
            return;
        }
        if (step == Step.BANNER && banner.isEmpty()) {
            banner = printable(line);
            note("banner", banner);
        }
        if (step == Step.EHLO) {
            extensions.add(printable(reply.group(3)).toUpperCase(Locale.ROOT));
        }
        if (!reply.group(2).equals("-")) {
            answered(context, reply.group(1), printable(line), reply.group(3));
        }
    }

    /** The server serves us. Nothing more is asked of it, unless there is something to deliver. */
    void ready(ChannelHandlerContext context) {
        finish(context, "QUIT", Finding.up(banner));
    }

    /** The server's answer to what was said since it is {@link #ready}: the last line of it. */
    void answeredMore(ChannelHandlerContext context, String code, String line) {}

    private void answered(ChannelHandlerContext context, String code, String line, String words) {
        switch (step) {
            case READY -> answeredMore(context, code, line);
            case AUTH, LOGIN_USER, LOGIN_PASSWORD -> loggingIn(context, code, words);
            case BANNER -> {
                if (accepted(context, code, line)) {
                    watch().lap("banner");
                    hello(context);
                }
            }
            case EHLO -> {
                if (accepted(context, code, line)) {
                    watch().lap("ehlo");
                    greeted(context);
                }
            }
            case STARTTLS -> {
                if (code.equals("220")) {
                    upgrade(context);
                } else {
                    finish(context, "QUIT", Finding.down("starttls-refused", line));
                }
            }
        }
    }

    private boolean accepted(ChannelHandlerContext context, String code, String line) {
        boolean good = code.startsWith("2");
        if (!good) {
            finish(context, "QUIT", Finding.down("smtp-" + code, line));
        }
        return good;
    }

    private void hello(ChannelHandlerContext context) {
        step = Step.EHLO;
        extensions.clear();
        say(context, "EHLO " + hello);
    }

    private void greeted(ChannelHandlerContext context) {
        List<String> offered = extensions.subList(Math.min(1, extensions.size()), extensions.size());
        note("extensions", String.join(", ", offered));
        if (!encrypted()) {
            note("starttls", offered.contains("STARTTLS"));
        }
        if (security().startTls() && !encrypted()) {
            if (offered.contains("STARTTLS")) {
                step = Step.STARTTLS;
                say(context, "STARTTLS");
            } else {
                finish(context, "QUIT", security().withoutStartTls());
            }
        } else if (security().auth().isPresent()) {
            logIn(context, security().auth().get(), offered);
        } else {
            step = Step.READY;
            ready(context);
        }
    }

    @Override
    void upgraded(ChannelHandlerContext context) {
        hello(context);
    }

    private void logIn(ChannelHandlerContext context, MailAuth auth, List<String> offered) {
        List<String> ways = offered.stream()
                .filter(extension -> extension.startsWith("AUTH "))
                .flatMap(extension -> List.of(extension.substring(5).split(" ", -1)).stream())
                .toList();
        if (ways.contains("PLAIN")) {
            step = Step.AUTH;
            say(context, "AUTH PLAIN " + auth.plain());
        } else if (ways.contains("LOGIN")) {
            step = Step.LOGIN_USER;
            say(context, "AUTH LOGIN");
        } else {
            finish(context, "QUIT", Finding.down("auth-missing", "no way to log in that we know: " + ways));
        }
    }

    private void loggingIn(ChannelHandlerContext context, String code, String words) {
        MailAuth auth = security().auth().orElseThrow();
        if (code.equals("334") && step == Step.LOGIN_USER) {
            step = Step.LOGIN_PASSWORD;
            say(context, MailAuth.base64(auth.user()));
        } else if (code.equals("334") && step == Step.LOGIN_PASSWORD) {
            step = Step.AUTH;
            say(context, MailAuth.base64(auth.password()));
        } else {
            watch().lap("auth");
            if (code.startsWith("2")) {
                note("auth", "accepted");
                step = Step.READY;
                ready(context);
            } else {
                finish(context, "QUIT", refused(code, words));
            }
        }
    }

    private static Finding refused(String code, String words) {
        Matcher enhanced = ENHANCED.matcher(words);
        String told = enhanced.matches() ? code + " " + enhanced.group(1) : code;
        return code.startsWith("4")
                ? Finding.down("auth-unavailable", "log-in not possible for now: " + told)
                : Finding.down("auth-failed", "log-in refused: " + told);
    }

    @Override
    String waitingFor() {
        return switch (step) {
            case BANNER -> "the SMTP banner";
            case EHLO -> "the answer to EHLO";
            case STARTTLS -> "STARTTLS";
            case AUTH, LOGIN_USER, LOGIN_PASSWORD -> "the answer to the log-in";
            case READY -> "the next answer";
        };
    }
}
