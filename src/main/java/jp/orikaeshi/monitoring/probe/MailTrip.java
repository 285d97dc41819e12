package jp.orikaeshi.monitoring.probe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.TripTimes;

/**
 * One mail that is sent to be found again. Its subject tells it from all others: a word that is the same for each check of
 * a probe, by which a mailbox is searched, then when it was sent and what nobody can guess.
 */
record MailTrip(String from, String to, String word, String mark, Instant sentAt, TripTimes times) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Pattern SENT = Pattern.compile("\\bsent([0-9a-z]{1,12})x[0-9a-f]{16}\\b");

    /** What a mail in the mailbox is to this check. */
    enum Kin {
        THIS,
        /** Of an earlier check of the same probe, which is over. */
        LEFT_OVER,
        STRANGER
    }

    static MailTrip of(Params params, Instant now) {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return new MailTrip(
                params.required("from"),
                params.required("to"),
                word(params),
                "sent" + Long.toString(now.getEpochSecond(), 36) + "x"
                        + HexFormat.of().formatHex(random),
                now,
                TripTimes.of(params.duration("warnAfter"), params.duration("timeout")));
    }

    // From what the way is, so that a restart knows its own mails again.
    private static String word(Params params) {
        String way = Stream.of(
                        params.text("from"),
                        params.text("to"),
                        params.group("send").flatMap(send -> send.text("host")),
                        params.group("receive").flatMap(receive -> receive.text("host")))
                .map(part -> part.orElse(""))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(way.getBytes(StandardCharsets.UTF_8));
            return "trip" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    String subject() {
        return "Mail check " + word + " " + mark;
    }

    String messageId() {
        return "<" + mark + "." + word + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    /** Whose mail it is that has this subject. Gateways put words of their own around it. */
    Kin kinOf(String subject) {
        Matcher sent = SENT.matcher(subject);
        if (!subject.contains(word) || !sent.find()) {
            return Kin.STRANGER;
        }
        if (sent.group().equals(mark)) {
            return Kin.THIS;
        }
        // Another probe may have the same way: its mail may still be waited for.
        Instant then = Instant.ofEpochSecond(Math.min(Long.parseLong(sent.group(1), 36), Instant.MAX.getEpochSecond()));
        return then.isBefore(sentAt.minus(times.timeout())) ? Kin.LEFT_OVER : Kin.STRANGER;
    }

    /** The mail, without the dot that ends it. No line of it begins with a dot. */
    List<String> lines() {
        return List.of(
                "Date: " + DATE.format(sentAt.atOffset(ZoneOffset.UTC)),
                "From: <" + from + ">",
                "To: <" + to + ">",
                "Subject: " + subject(),
                "Message-ID: " + messageId(),
                "Auto-Submitted: auto-generated",
                "X-Auto-Response-Suppress: All",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "A monitoring system sent this to see how long mail takes.",
                "It is deleted as soon as it has been found.");
    }
}
