package jp.orikaeshi.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.callback.ShortMessages;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.TwilioAccount;

/**
 * Sends real short messages, through Twilio's REST API. Few Japanese telephone numbers can send any, so the sender is a
 * setting of its own, and without it there are none.
 */
@ApplicationScoped
public class TwilioMessages implements ShortMessages {
    @Inject
    TwilioApi api;

    @Inject
    Settings settings;

    @Override
    public String carrier() {
        return TurnForm.CARRIER;
    }

    @Override
    public boolean ready() {
        return settings.twilio().flatMap(TwilioAccount::smsFrom).isPresent();
    }

    @Override
    public void send(PhoneNumber line, PhoneNumber to, String text) throws TelephoneFailure {
        String sender = api.account().smsFrom().orElse(line.e164());
        TwilioApi.Reply reply = api.post(
                "Messages.json",
                Map.of("To", to.e164(), sender.startsWith("MG") ? "MessagingServiceSid" : "From", sender, "Body", text),
                List.of());
        if (!reply.good() || reply.text("sid").isEmpty()) {
            throw Refusals.of(reply);
        }
    }
}
