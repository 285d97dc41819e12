package jp.orikaeshi.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * One mail to one person.
 *
 * @param messageId without angle brackets; the same at every try
 * @param text of its body, lines ended by {@code \n}
 */
public record Letter(
        String messageId,
        Recipient to,
        Locale language,
        Instant writtenAt,
        String subject,
        String text,
        List<Enclosure> enclosures) {
    public Letter {
        enclosures = List.copyOf(enclosures);
    }

    Letter enclosing(Enclosure file) {
        return new Letter(messageId, to, language, writtenAt, subject, text, List.of(file));
    }

    @Override
    public String toString() {
        return "Letter[" + messageId + "]";
    }
}
