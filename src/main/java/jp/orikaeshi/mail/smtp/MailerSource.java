package jp.orikaeshi.mail.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jp.orikaeshi.mail.Mailer;
import jp.orikaeshi.settings.Settings;

/** Which {@link Mailer} there is: the server of the settings; without one a folder in the demo, and none in earnest. */
@ApplicationScoped
public class MailerSource {
    @Inject
    Settings settings;

    @Produces
    @ApplicationScoped
    Mailer mailer() {
        if (settings.mail().isPresent()) {
            return new SmtpMailer(settings.mail().get());
        }
        return settings.demo()
                ? new MailFolder(settings.dataDir().resolve("demo/mail"), "Orikaeshi <orikaeshi@demo.example>")
                : new NoMailer();
    }
}
