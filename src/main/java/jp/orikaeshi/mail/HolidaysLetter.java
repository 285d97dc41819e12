package jp.orikaeshi.mail;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Writes that the list of public holidays ends, and what to do. */
final class HolidaysLetter {
    private HolidaysLetter() {}

    static Letter write(MailMessage message, int year, Instant now) {
        String code = "mail." + message.kind().code();
        return LetterWriter.letter(
                message, Stream.of(code + ".text", code + ".do"), Map.of("year", Integer.toString(year)), now);
    }
}
