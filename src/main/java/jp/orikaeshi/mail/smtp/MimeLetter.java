package jp.orikaeshi.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import jp.orikaeshi.mail.Enclosure;
import jp.orikaeshi.mail.Letter;

/** A letter as mail programs read it: all text UTF-8, headers encoded (RFC 2047), names of files too (RFC 2231). */
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = "UTF-8";

    private final String id;

    private MimeLetter(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** Ready to be sent. */
    static MimeLetter of(Session session, String from, Letter letter) throws MessagingException {
        MimeLetter message = new MimeLetter(session, letter.messageId());
        message.setFrom(sender(from));
        message.setRecipient(
                Message.RecipientType.TO,
                address(letter.to().address(), letter.to().name()));
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setContentLanguage(new String[] {letter.language().getLanguage()});
        // RFC 3834, and what one vendor reads instead: nobody's out-of-office note shall answer this.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.enclosures().isEmpty()) {
            message.setText(letter.text(), UTF_8);
        } else {
            message.setContent(withEnclosures(letter));
        }
        message.saveChanges();
        return message;
    }

    /** Keeps the ID that the letter brought along. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }

    // Not parsed as a list of addresses: a comma in a name would make two of it.
    private static InternetAddress sender(String from) throws MessagingException {
        int bracket = from.lastIndexOf('<');
        if (bracket < 0) {
            return address(from.strip(), "");
        }
        String name = from.substring(0, bracket).strip().replaceAll("^\"(.*)\"$", "$1");
        return address(from.substring(bracket + 1, from.lastIndexOf('>')).strip(), name);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        InternetAddress plain = new InternetAddress(address, true);
        try {
            plain.setPersonal(name.isBlank() ? null : oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError("every JVM has UTF-8", e);
        }
        return plain;
    }

    private static MimeMultipart withEnclosures(Letter letter) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        parts.addBodyPart(text);
        for (Enclosure enclosure : letter.enclosures()) {
            parts.addBodyPart(file(enclosure));
        }
        return parts;
    }

    private static MimeBodyPart file(Enclosure enclosure) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.type())));
        // Both: an old mail program that cannot read the second takes the first.
        file.setHeader("Content-Type", enclosure.type() + ";\r\n name=\"" + enclosure.plainName() + "\"");
        file.setHeader(
                "Content-Disposition",
                "attachment;\r\n filename=\"" + enclosure.plainName() + "\";\r\n filename*=UTF-8''"
                        + encoded(enclosure.name()));
        file.setHeader("Content-Transfer-Encoding", "base64");
        return file;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }

    // A line break from somebody's input would begin another header.
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
