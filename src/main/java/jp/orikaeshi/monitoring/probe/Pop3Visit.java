package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for the mails of a trip among the latest of a mailbox, and deletes those it finds (RFC 1939). Others are not touched. */
final class Pop3Visit extends Pop3Session {
    private enum Step {
        STAT,
        TOP,
        HEADER,
        DELE,
        QUIT
    }

    private static final int MOST_MAILS = 20;
    private static final int MOST_LINES = 5000;
    private static final Pattern COUNT = Pattern.compile("\\+OK (\\d{1,9})\\b.*");

    private final MailboxFinds finds;
    private final List<String> header = new ArrayList<>();
    private int number;
    private int last;
    private Step step = Step.STAT;

    Pop3Visit(Stopwatch watch, MailSecurity security, Instant now, MailboxFinds finds) {
        super(watch, security, now);
        this.finds = finds;
    }

    @Override
    int mostLines() {
        return MOST_LINES;
    }

    @Override
    void ready(ChannelHandlerContext context) {
        say(context, "STAT");
    }

    @Override
    void replyMore(ChannelHandlerContext context, String line) {
        if (step == Step.HEADER) {
            header(context, line);
        } else if (line.startsWith("+OK")) {
            answered(context, line);
        } else {
            finish(
                    context,
                    "QUIT",
                    Finding.down(
                            "folder-refused",
                            "answer to " + step + ": " + security().discreet(line)));
        }
    }

    private void answered(ChannelHandlerContext context, String line) {
        switch (step) {
            case STAT -> {
                Matcher count = COUNT.matcher(line);
                number = count.matches() ? Integer.parseInt(count.group(1)) : 0;
                last = Math.max(0, number - MOST_MAILS);
                next(context);
            }
            case TOP -> {
                header.clear();
                step = Step.HEADER;
            }
            case DELE -> {
                number--;
                next(context);
            }
            // Only now are they gone (section 6).
            case QUIT -> end(Finding.up("looked through"));
            case HEADER -> {}
        }
    }

    private void next(ChannelHandlerContext context) {
        if (number > last) {
            step = Step.TOP;
            say(context, "TOP " + number + " 0");
        } else {
            step = Step.QUIT;
            say(context, "QUIT");
        }
    }

    private void header(ChannelHandlerContext context, String line) {
        if (!line.equals(".")) {
            if (header.size() < MailHeader.MOST_LINES) {
                header.add(line);
            }
        } else if (finds.take(MailHeader.of(header), false)) {
            step = Step.DELE;
            say(context, "DELE " + number);
        } else {
            number--;
            next(context);
        }
    }
}
