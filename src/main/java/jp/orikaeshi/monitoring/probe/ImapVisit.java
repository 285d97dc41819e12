package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for the mails of a trip in one or two folders of a mailbox, and deletes those it finds (RFC 9051). Others are neither
 * touched nor marked as read; only a server without UIDPLUS (RFC 4315) removes with ours what somebody has marked as deleted.
 */
final class ImapVisit extends ImapSession {
    private enum Step {
        SELECT,
        SEARCH,
        FETCH,
        STORE,
        EXPUNGE,
        EXPUNGE_ALL
    }

    private static final int MOST_MAILS = 50;
    private static final int MOST_LINES = 5000;
    private static final Pattern UID = Pattern.compile("\\bUID (\\d{1,10})\\b");
    private static final Pattern LITERAL = Pattern.compile("\\{(\\d{1,6})}$");

    private final MailboxFinds finds;
    private final Iterator<String> folders;
    private final String inbox;
    private final List<String> found = new ArrayList<>();
    private final List<String> deletable = new ArrayList<>();
    private final List<String> header = new ArrayList<>();
    private String folder = "";
    private String begun = "";
    private int literal;
    private Step step = Step.SELECT;

    /** @param junk the folder for what the server takes for spam; empty: none is looked into */
    ImapVisit(
            Stopwatch watch,
            MailSecurity security,
            Instant now,
            String inbox,
            Optional<String> junk,
            MailboxFinds finds) {
        super(watch, security, now);
        this.inbox = inbox;
        this.folders = Stream.concat(Stream.of(inbox), junk.stream()).toList().iterator();
        this.finds = finds;
    }

    @Override
    int mostLines() {
        return MOST_LINES;
    }

    @Override
    void ready(ChannelHandlerContext context) {
        if (!folders.hasNext() || finds.mail().isPresent()) {
            finish(context, "x LOGOUT", Finding.up("looked through"));
            return;
        }
        folder = folders.next();
        found.clear();
        deletable.clear();
        step = Step.SELECT;
        say(context, "x SELECT " + quoted(folder));
    }

    @Override
    void replyMore(ChannelHandlerContext context, String line) {
        if (literal > 0) {
            if (header.size() < MailHeader.MOST_LINES) {
                header.add(line);
            }
            literal -= line.length() + 2;
        } else if (step == Step.FETCH && !begun.isEmpty()) {
            fetched(line);
        } else if (line.startsWith("x ")) {
            answered(context, line.startsWith("x OK"), line);
        } else if (line.startsWith("* SEARCH ")) {
            Stream.of(line.substring(9).split(" ", -1))
                    .filter(uid -> uid.matches("\\d{1,10}"))
                    .forEach(found::add);
        } else if (step == Step.FETCH && line.contains(" FETCH (")) {
            fetching(line);
        } else if (line.startsWith("* BYE")) {
            finish(context, "x LOGOUT", Finding.down("imap-bye", "turned away in the middle"));
        }
    }

    private void fetching(String line) {
        Matcher size = LITERAL.matcher(line);
        header.clear();
        if (size.find()) {
            begun = line;
            literal = Integer.parseInt(size.group(1));
        }
    }

    // What follows the header in its answer; the number of the mail may stand on either side.
    private void fetched(String rest) {
        Matcher uid = UID.matcher(begun + " " + rest);
        begun = "";
        if (uid.find() && finds.take(MailHeader.of(header), !folder.equals(inbox))) {
            deletable.add(uid.group(1));
        }
    }

    private void answered(ChannelHandlerContext context, boolean good, String line) {
        if (!good && step == Step.EXPUNGE) {
            // It knows only how to remove all that are marked.
            step = Step.EXPUNGE_ALL;
            say(context, "x EXPUNGE");
            return;
        }
        if (!good) {
            finish(
                    context,
                    "x LOGOUT",
                    Finding.down(
                            "folder-refused",
                            "answer to " + step + " in " + folder + ": "
                                    + security().discreet(line)));
            return;
        }
        switch (step) {
            case SELECT -> {
                step = Step.SEARCH;
                say(context, "x UID SEARCH SUBJECT " + quoted(finds.trip().word()));
            }
            case SEARCH -> {
                List<String> latest = found.subList(Math.max(0, found.size() - MOST_MAILS), found.size());
                if (latest.isEmpty()) {
                    ready(context);
                } else {
                    step = Step.FETCH;
                    say(
                            context,
                            "x UID FETCH " + String.join(",", latest)
                                    + " (UID BODY.PEEK[HEADER.FIELDS (SUBJECT AUTHENTICATION-RESULTS)])");
                }
            }
            case FETCH -> {
                if (deletable.isEmpty()) {
                    ready(context);
                } else {
                    step = Step.STORE;
                    say(context, "x UID STORE " + String.join(",", deletable) + " +FLAGS.SILENT (\\Deleted)");
                }
            }
            case STORE -> {
                step = Step.EXPUNGE;
                say(context, "x UID EXPUNGE " + String.join(",", deletable));
            }
            case EXPUNGE, EXPUNGE_ALL -> ready(context);
        }
    }
}
