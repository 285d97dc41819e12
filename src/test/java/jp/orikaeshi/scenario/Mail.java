package jp.orikaeshi.scenario;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A mail as its receiver reads it. */
final class Mail {
    private final MimeMessage message;

    Mail(MimeMessage message) {
        this.message = message;
    }

    /** The same at every try. */
    String id() {
        return read(MimeMessage::getMessageID);
    }

    String to() {
        return read(m -> ((InternetAddress) m.getAllRecipients()[0]).getAddress());
    }

    String subject() {
        return read(MimeMessage::getSubject);
    }

    String text() {
        return read(m -> m.getContent() instanceof MimeMultipart parts
                ? parts.getBodyPart(0).getContent().toString()
                : m.getContent().toString());
    }

    String fileName() {
        return read(m -> file(m).getFileName());
    }

    byte[] file() {
        return read(m -> file(m).getInputStream().readAllBytes());
    }

    private static BodyPart file(MimeMessage message) throws MessagingException, IOException {
        return ((MimeMultipart) message.getContent()).getBodyPart(1);
    }

    @Override
    public String toString() {
        return subject() + " to " + to();
    }

    private interface Reading<T> {
        T of(MimeMessage message) throws MessagingException, IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.of(message);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
