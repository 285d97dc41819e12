package jp.orikaeshi.mail.smtp;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import jp.orikaeshi.mail.Enclosure;
import jp.orikaeshi.mail.Letter;
import jp.orikaeshi.mail.MailFailure;
import jp.orikaeshi.mail.Mailer;
import jp.orikaeshi.settings.MailServer;
import jp.orikaeshi.settings.MailServer.Login;
import jp.orikaeshi.settings.MailServer.StartTls;
import jp.orikaeshi.settings.Settings;

/** Hands letters to the mail server of the settings, one connection each. */
@ApplicationScoped
public class SmtpMailer implements Mailer {
    private static final String UTF_8 = "UTF-8";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    @Inject
    Settings settings;

    @Override
    public void send(Letter letter) throws MailFailure {
        send(settings.mail().orElseThrow(() -> new IllegalStateException("there is no mail server")), letter);
    }

    static void send(MailServer server, Letter letter) throws MailFailure {
        Session session = Session.getInstance(properties(server));
        try (Transport transport = session.getTransport(server.tls() ? "smtps" : "smtp")) {
            MimeMessage message = message(session, server.from(), letter);
            transport.connect(
                    server.host(),
                    server.port(),
                    server.login().map(Login::user).orElse(null),
                    server.login().map(Login::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            // Only an address that the server refuses with a 5xx is listed as invalid.
            boolean refused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            throw refused ? MailFailure.permanent(e) : MailFailure.temporary(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw MailFailure.temporary(e);
        }
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        String protocol = server.tls() ? "mail.smtps." : "mail.smtp.";
        properties.setProperty(
                protocol + "auth", Boolean.toString(server.login().isPresent()));
        properties.setProperty(protocol + "starttls.enable", Boolean.toString(server.startTls() != StartTls.OFF));
        properties.setProperty(
                protocol + "starttls.required", Boolean.toString(server.startTls() == StartTls.REQUIRED));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty(protocol + "timeout", Long.toString(ANSWER.toMillis()));
        properties.setProperty(protocol + "writetimeout", Long.toString(ANSWER.toMillis()));
        return properties;
    }

    private static MimeMessage message(Session session, String from, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new OwnId(session, letter.messageId());
        message.setFrom(sender(from));
        message.setRecipient(
                Message.RecipientType.TO,
                new InternetAddress(letter.to().address(), letter.to().name(), UTF_8));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setContentLanguage(new String[] {letter.language().getLanguage()});
        // Nobody's out-of-office note shall answer this.
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

    private static InternetAddress sender(String from) throws MessagingException, UnsupportedEncodingException {
        InternetAddress address = InternetAddress.parse(from)[0];
        if (address.getPersonal() != null) {
            address.setPersonal(address.getPersonal(), UTF_8);
        }
        return address;
    }

    private static MimeMultipart withEnclosures(Letter letter) throws MessagingException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        parts.addBodyPart(text);
        for (Enclosure enclosure : letter.enclosures()) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.type())));
            file.setFileName(enclosure.name());
            parts.addBodyPart(file);
        }
        return parts;
    }

    /** Keeps the ID that the letter brought along. */
    private static final class OwnId extends MimeMessage {
        private final String id;

        OwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
