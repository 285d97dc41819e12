package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.orikaeshi.callback.ShortMessages;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.callback.Telephones;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.Way;

/** Tells by short message, to the telephone that rings for call-backs. */
@ApplicationScoped
class SmsSender implements Sender {
    @Inject
    @Any
    Instance<ShortMessages> all;

    @Inject
    Telephones telephones;

    @Inject
    Lines lines;

    @Override
    public String by() {
        return Way.SMS;
    }

    @Override
    public Delivery send(Told told) {
        String carrier = telephones.preferred();
        Optional<ShortMessages> sender = all.stream()
                .filter(messages -> messages.carrier().equals(carrier) && messages.ready())
                .findFirst();
        Optional<PhoneNumber> phone = told.engineer().phone();
        Optional<PhoneNumber> from = lines.all().stream().findFirst().map(Line::number);
        if (sender.isEmpty() || from.isEmpty()) {
            return Delivery.refused("sms-off");
        }
        if (phone.isEmpty()) {
            return Delivery.refused("no-telephone");
        }
        try {
            sender.get().send(from.get(), phone.get(), told.text() + " " + told.link());
            return Delivery.TAKEN;
        } catch (TelephoneFailure e) {
            return switch (e.kind()) {
                case TEMPORARY -> Delivery.later("carrier-busy");
                case PERMANENT -> Delivery.refused("carrier-refused");
                case UNCERTAIN -> Delivery.unsure("no-answer");
            };
        }
    }
}
