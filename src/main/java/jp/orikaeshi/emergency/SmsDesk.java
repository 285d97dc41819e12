package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is written down around the sending of a short message: it is sent once, or the ticket says why not. */
@ApplicationScoped
@Transactional
public class SmsDesk {
    @Inject
    Alarms alarms;

    @Inject
    AlarmWords words;

    @Inject
    AlarmLog log;

    /** The message; empty if it is no longer to be sent, or the telephone takes none. */
    Optional<Sms> toSend(UUID call) {
        return alarms.held(call)
                .filter(held -> held.alarm().goesOn())
                .filter(held -> held.call().takesMessages() && held.call().sms() != SmsState.TOLD)
                .map(held -> sms(held.alarm(), held.call()));
    }

    private Sms sms(Alarm alarm, AlarmTry tried) {
        String text = words.text(
                words.locale(alarm), "sms", words.brand(alarm), words.trouble(alarm), words.telephone(alarm));
        return new Sms(alarm.carrier(), alarm.line(), tried.phone(), text);
    }

    /** The carrier is about to be asked. False if it was before, and nobody knows what came of it. */
    boolean sending(UUID call) {
        return alarms.held(call).filter(held -> held.call().sending()).isPresent();
    }

    /** The carrier certainly did not take it. */
    void notSent(UUID call) {
        alarms.held(call).ifPresent(held -> held.call().notSent());
    }

    /** What became of it, on the ticket. */
    void told(UUID call, String what) {
        alarms.held(call).ifPresent(held -> {
            held.call().told();
            log.write(held.alarm(), "sms", Map.of("contact", held.call().contact(), "sms", what));
        });
    }
}
