package jp.orikaeshi.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.mail.Letter;
import jp.orikaeshi.mail.MailFailure;
import jp.orikaeshi.mail.Mailer;
import jp.orikaeshi.settings.MailServer;
import jp.orikaeshi.settings.MailServer.Login;
import jp.orikaeshi.settings.MailServer.StartTls;

/** Hands letters to a mail server, one connection each. */
final class SmtpMailer implements Mailer {
    private static final Logger LOG = Logger.getLogger(SmtpMailer.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final MailServer server;

    SmtpMailer(MailServer server) {
        this.server = server;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void send(Letter letter) throws MailFailure {
        Session session = Session.getInstance(properties());
        MimeLetter message = written(session, letter);
        try {
            Transport transport = session.getTransport(server.tls() ? "smtps" : "smtp");
            try {
                transport.connect(
                        server.host(),
                        server.port(),
                        server.login().map(Login::user).orElse(null),
                        server.login().map(Login::password).orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            } finally {
                leave(transport);
            }
        } catch (MessagingException e) {
            throw Answer.of(e);
        }
    }

    // The letter has been taken, or not, before we say goodbye: a goodbye that fails must not send it again.
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(Level.FINE, "The mail server had hung up before", e);
        }
    }

    private MimeLetter written(Session session, Letter letter) throws MailFailure {
        try {
            return MimeLetter.of(session, server.from(), letter);
        } catch (MessagingException e) {
            // An address that is none, as no server has to tell us.
            throw MailFailure.permanent(
                    "not a mail address, or not a letter: " + e.getClass().getSimpleName());
        }
    }

    private Properties properties() {
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
}
