package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** From the greeting of a server for mailboxes to its word on our log-in (RFC 9051). */
class ImapSession extends MailConversation {
    private enum Step {
        GREETING,
        CAPABILITY,
        STARTTLS,
        AUTHENTICATE,
        AUTH,
        READY
    }

    private final Set<String> capabilities = new TreeSet<>();
    private String banner = "";
    private Step step = Step.GREETING;

    ImapSession(Stopwatch watch, MailSecurity security, Instant now) {
        super(watch, security, now);
    }

    @Override
    void reply(ChannelHandlerContext context, String line) {
        if (step == Step.READY) {
            replyMore(context, line);
        } else if (step == Step.GREETING) {
            greeted(context, line);
        } else if (line.startsWith("* CAPABILITY ")) {
            capabilities.addAll(
                    List.of(line.substring(13).toUpperCase(Locale.ROOT).split(" ", -1)));
        } else if (line.startsWith("+") && step == Step.AUTHENTICATE) {
            step = Step.AUTH;
            say(context, security().auth().orElseThrow().plain());
        } else if (line.startsWith("x ")) {
            answered(context, line);
        } else if (line.startsWith("* BYE")) {
            finish(context, "x LOGOUT", Finding.down("imap-bye", "turned away in the middle"));
        }
    }

    /** The server serves us. Nothing more is asked of it, unless there is something to look for. */
    void ready(ChannelHandlerContext context) {
        finish(context, "x LOGOUT", Finding.up(banner));
    }

    /** A line that the server says since it is {@link #ready}. */
    void replyMore(ChannelHandlerContext context, String line) {}

    private void greeted(ChannelHandlerContext context, String line) {
        watch().lap("banner");
        banner = printable(line);
        note("banner", banner);
        if (line.startsWith("* BYE")) {
            end(Finding.down("imap-bye", banner).with("banner", banner));
        } else if (!line.startsWith("* OK") && !line.startsWith("* PREAUTH")) {
            end(Finding.down("banner-unexpected", "not IMAP: " + banner).with("banner", banner));
        } else if (security().nothingMore()) {
            finish(context, "x LOGOUT", Finding.up(banner));
        } else {
            ask(context);
        }
    }

    private void ask(ChannelHandlerContext context) {
        step = Step.CAPABILITY;
        capabilities.clear();
        say(context, "x CAPABILITY");
    }

    private void answered(ChannelHandlerContext context, String line) {
        boolean good = line.startsWith("x OK");
        switch (step) {
            case GREETING, READY -> {}
            case CAPABILITY -> onward(context);
            case STARTTLS -> {
                if (good) {
                    upgrade(context);
                } else {
                    finish(context, "x LOGOUT", Finding.down("starttls-refused", printable(line)));
                }
            }
            case AUTHENTICATE, AUTH -> {
                watch().lap("auth");
                if (good) {
                    note("auth", "accepted");
                    step = Step.READY;
                    ready(context);
                } else {
                    finish(context, "x LOGOUT", refused(line));
                }
            }
        }
    }

    private void onward(ChannelHandlerContext context) {
        note(
                "capabilities",
                String.join(
                        " ",
                        capabilities.stream()
                                .limit(40)
                                .map(LineConversation::printable)
                                .toList()));
        if (!encrypted()) {
            note("starttls", capabilities.contains("STARTTLS"));
        }
        if (security().startTls() && !encrypted()) {
            if (capabilities.contains("STARTTLS")) {
                step = Step.STARTTLS;
                say(context, "x STARTTLS");
            } else {
                finish(context, "x LOGOUT", security().withoutStartTls());
            }
        } else if (security().auth().isPresent()) {
            logIn(context, security().auth().get());
        } else {
            finish(context, "x LOGOUT", Finding.up(banner));
        }
    }

    @Override
    void upgraded(ChannelHandlerContext context) {
        ask(context);
    }

    private void logIn(ChannelHandlerContext context, MailAuth auth) {
        if (capabilities.contains("AUTH=PLAIN")) {
            step = Step.AUTHENTICATE;
            say(context, "x AUTHENTICATE PLAIN");
        } else {
            step = Step.AUTH;
            say(context, "x LOGIN " + quoted(auth.user()) + " " + quoted(auth.password()));
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    // RFC 9051 section 7.1 names the codes; RFC 5530 before it.
    private static Finding refused(String line) {
        String words = line.toUpperCase(Locale.ROOT);
        return words.contains("[UNAVAILABLE]") || words.contains("[INUSE]") || words.contains("[LIMIT]")
                ? Finding.down("auth-unavailable", "log-in not possible for now")
                : Finding.down("auth-failed", "log-in refused");
    }

    @Override
    String waitingFor() {
        return switch (step) {
            case GREETING -> "the IMAP greeting";
            case CAPABILITY -> "the answer to CAPABILITY";
            case STARTTLS -> "STARTTLS";
            case AUTHENTICATE, AUTH -> "the answer to the log-in";
            case READY -> "the next answer";
        };
    }
}
