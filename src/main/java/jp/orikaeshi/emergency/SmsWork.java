package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.callback.ShortMessages;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.work.WorkHandler;
import jp.orikaeshi.work.WorkItem;

/**
 * Sends the short message of an alarm. What the carrier certainly did not take is tried again; where it did not say, the
 * ticket says so and nothing is sent twice: the telephone rings in any case.
 */
@ApplicationScoped
class SmsWork implements WorkHandler {
    static final String KIND = "emergency-sms";

    private static final Logger LOG = Logger.getLogger(SmsWork.class.getName());
    private static final int TRIES = 6;

    @Inject
    SmsDesk desk;

    @Inject
    @Any
    Instance<ShortMessages> all;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public Optional<Duration> retryAfter(int attempt) {
        return Optional.of(Duration.ofSeconds(10));
    }

    @Override
    public void handle(WorkItem item, int attempt) throws TelephoneFailure {
        UUID call = UUID.fromString(item.key());
        Optional<Sms> sms = desk.toSend(call);
        if (sms.isPresent()) {
            send(call, sms.get(), attempt);
        }
    }

    private void send(UUID call, Sms sms, int attempt) throws TelephoneFailure {
        Optional<ShortMessages> sender = all.stream()
                .filter(messages -> messages.carrier().equals(sms.carrier()) && messages.ready())
                .findFirst();
        if (sender.isEmpty()) {
            desk.told(call, "off");
            return;
        }
        if (!desk.sending(call)) {
            desk.told(call, "unsure");
            return;
        }
        try {
            sender.get().send(sms.from(), sms.to(), sms.text());
        } catch (TelephoneFailure e) {
            LOG.log(Level.WARNING, e, () -> "The short message of call " + call + " was not sent: " + e.kind());
            switch (e.kind()) {
                case UNCERTAIN -> desk.told(call, "unsure");
                case PERMANENT -> desk.told(call, "refused");
                case TEMPORARY -> {
                    desk.notSent(call);
                    if (attempt < TRIES) {
                        throw e;
                    }
                    desk.told(call, "refused");
                }
            }
            return;
        }
        desk.told(call, "sent");
    }
}
