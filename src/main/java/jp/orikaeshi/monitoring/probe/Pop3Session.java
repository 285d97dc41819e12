package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** From the greeting of a POP3 server to its word on our log-in (RFC 1939, RFC 2449, RFC 2595). */
class Pop3Session extends MailConversation {
    private enum Step {
        GREETING,
        CAPABILITIES,
        LIST,
        STLS,
        USER,
        PASS,
        READY
    }

    private final Set<String> capabilities = new TreeSet<>();
    private String banner = "";
    private Step step = Step.GREETING;

    Pop3Session(Stopwatch watch, MailSecurity security, Instant now) {
        super(watch, security, now);
    }

    @Override
    void reply(ChannelHandlerContext context, String line) {
        boolean good = line.startsWith("+OK");
        if (step == Step.READY) {
            replyMore(context, line);
        } else if (step == Step.LIST) {
            if (line.equals(".")) {
                onward(context);
            } else {
                capabilities.add(printable(line).toUpperCase(Locale.ROOT));
            }
        } else if (!good && !line.startsWith("-ERR")) {
            fail(new ProbeFailure(Finding.down(
                    "banner-unexpected", step == Step.GREETING ? "not POP3: " + printable(line) : "not POP3")));
        } else {
            answered(context, good, line);
        }
    }

    /** The server serves us. Nothing more is asked of it, unless there is something to look for. */
    void ready(ChannelHandlerContext context) {
        finish(context, "QUIT", Finding.up(banner));
    }

    /** A line that the server says since it is {@link #ready}. */
    void replyMore(ChannelHandlerContext context, String line) {}

    private void answered(ChannelHandlerContext context, boolean good, String line) {
        switch (step) {
            case GREETING -> greeted(context, good, line);
            case CAPABILITIES -> {
                // A server without CAPA has none of what it would list.
                if (good) {
                    step = Step.LIST;
                } else {
                    onward(context);
                }
            }
            case STLS -> {
                if (good) {
                    upgrade(context);
                } else {
                    finish(context, "QUIT", Finding.down("starttls-refused", printable(line)));
                }
            }
            case USER -> {
                if (good) {
                    step = Step.PASS;
                    say(context, "PASS " + security().auth().orElseThrow().password());
                } else {
                    finish(context, "QUIT", refused(line));
                }
            }
            case PASS -> {
                watch().lap("auth");
                if (good) {
                    note("auth", "accepted");
                    step = Step.READY;
                    ready(context);
                } else {
                    finish(context, "QUIT", refused(line));
                }
            }
            case LIST, READY -> {}
        }
    }

    private void greeted(ChannelHandlerContext context, boolean good, String line) {
        watch().lap("banner");
        // Of the words between angle brackets a digest of the password could be made; they differ each time besides.
        banner = printable(line.replaceAll("<[^>]*>", "<>"));
        note("banner", banner);
        if (!good) {
            finish(context, "QUIT", Finding.down("pop3-refused", banner));
        } else if (security().nothingMore()) {
            finish(context, "QUIT", Finding.up(banner));
        } else {
            ask(context);
        }
    }

    private void ask(ChannelHandlerContext context) {
        step = Step.CAPABILITIES;
        capabilities.clear();
        say(context, "CAPA");
    }

    private void onward(ChannelHandlerContext context) {
        if (!encrypted()) {
            note("starttls", capabilities.contains("STLS"));
        }
        if (security().startTls() && !encrypted()) {
            if (capabilities.contains("STLS")) {
                step = Step.STLS;
                say(context, "STLS");
            } else {
                finish(context, "QUIT", security().withoutStartTls());
            }
        } else if (security().auth().isPresent()) {
            step = Step.USER;
            say(context, "USER " + security().auth().get().user());
        } else {
            finish(context, "QUIT", Finding.up(banner));
        }
    }

    @Override
    void upgraded(ChannelHandlerContext context) {
        ask(context);
    }

    // RFC 3206 and RFC 2449 name the codes.
    private static Finding refused(String line) {
        String words = line.toUpperCase(Locale.ROOT);
        return words.contains("[SYS/TEMP]") || words.contains("[IN-USE]") || words.contains("[LOGIN-DELAY]")
                ? Finding.down("auth-unavailable", "log-in not possible for now")
                : Finding.down("auth-failed", "log-in refused");
    }

    @Override
    String waitingFor() {
        return switch (step) {
            case GREETING -> "the POP3 greeting";
            case CAPABILITIES, LIST -> "the answer to CAPA";
            case STLS -> "STLS";
            case USER, PASS -> "the answer to the log-in";
            case READY -> "the next answer";
        };
    }
}
