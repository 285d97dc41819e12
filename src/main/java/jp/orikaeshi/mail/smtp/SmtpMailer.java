package jp.orikaeshi.mail.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import jp.orikaeshi.settings.Settings;

/** Hands letters to the mail server of the settings, one connection each. */
@ApplicationScoped
public class SmtpMailer implements Mailer {
    private static final Logger LOG = Logger.getLogger(SmtpMailer.class.getName());
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
        MimeLetter message = written(session, server, letter);
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

    private static MimeLetter written(Session session, MailServer server, Letter letter) throws MailFailure {
        try {
            return MimeLetter.of(session, server.from(), letter);
        } catch (MessagingException e) {
            // An address that is none, as no server has to tell us.
            throw MailFailure.permanent(
                    "not a mail address, or not a letter: " + e.getClass().getSimpleName());
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
}
