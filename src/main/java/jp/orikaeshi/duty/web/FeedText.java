package jp.orikaeshi.duty.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An engineer's turns as calendar programs read them (RFC 5545). All times are UTC, so that no rule of a time zone has to
 * be sent along.
 *
 * @param name what the calendar is called
 * @param summary what each turn is called
 * @param host of the desk, which makes the ids its own
 * @param link to the page of the calendar
 */
record FeedText(String name, String summary, String host, String link) {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    /** The whole file, as written {@code now}. */
    String of(List<Turn> turns, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Orikaeshi//Duty//EN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        line(text, "X-PUBLISHED-TTL:PT1H");
        for (Turn turn : turns) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + turn.engineer() + "-" + UTC.format(turn.from()) + "@" + host);
            line(text, "DTSTAMP:" + UTC.format(now));
            line(text, "DTSTART:" + UTC.format(turn.from()));
            line(text, "DTEND:" + UTC.format(turn.to()));
            line(text, "SUMMARY:" + escaped(summary));
            line(text, "URL:" + link);
            // Whoever is on duty may still be asked to a meeting.
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folded where it would be longer than 75 octets, never within a character. */
    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String letter = Character.toString(line.codePointAt(i));
            int wide = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + wide > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += wide;
        }
        text.append("\r\n");
    }
}
