package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.mail.Letter;
import jp.orikaeshi.mail.MailFailure;
import jp.orikaeshi.mail.Mailer;
import jp.orikaeshi.mail.Recipient;
import jp.orikaeshi.settings.Settings;

/**
 * Tells by mail whoever has put mail among their own ways. A mail may be sent twice where an answer is lost (ADR 14); its
 * message ID is the notification's.
 */
@ApplicationScoped
class MailSender implements Sender {
    @Inject
    Mailer mailer;

    @Inject
    Settings settings;

    @Override
    public String by() {
        return Way.MAIL;
    }

    @Override
    public Delivery send(Told told) {
        Optional<String> address = told.engineer().mail();
        if (!mailer.open()) {
            return Delivery.refused("mail-off");
        }
        if (address.isEmpty()) {
            return Delivery.refused("no-mail-address");
        }
        Letter letter = new Letter(
                told.id() + "@" + settings.publicUrl().getHost(),
                new Recipient(address.get(), told.engineer().name(), told.language()),
                told.language(),
                told.at(),
                told.text(),
                told.text() + "\n\n" + told.link() + "\n",
                List.of());
        try {
            mailer.send(letter);
            return Delivery.TAKEN;
        } catch (MailFailure e) {
            return e.isPermanent() ? Delivery.refused("mail-refused") : Delivery.later("mail-server-silent");
        }
    }
}
