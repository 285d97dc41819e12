package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What happens on the telephones of alarms, inside the transaction of whoever brings it. */
@ApplicationScoped
class AlarmTurns {
    @Inject
    Clock clock;

    @Inject
    Alarms alarms;

    @Inject
    AlarmLog log;

    /** Somebody or something answers, or listens again. Empty for a leg that is not the one we know of. */
    Optional<Alarm> answered(UUID id, String leg, boolean machine) {
        Instant now = clock.instant();
        return on(id, leg, (alarm, call) -> {
            boolean news = call.step() == TryStep.RINGING;
            var unused = call.hear(machine ? TryEvent.MACHINE_ANSWERED : TryEvent.ANSWERED, now);
            if (news && alarm.goesOn()) {
                log.write(alarm, machine ? "machine" : "answered", Map.of("contact", call.contact()));
            }
        });
    }

    /** A person pressed the key: nobody else need be called. Too late, it is only told. */
    Optional<Alarm> confirmed(UUID id, String leg) {
        Instant now = clock.instant();
        return on(id, leg, (alarm, call) -> {
            var unused = call.hear(TryEvent.KEY, now);
            if (alarm.goesOn()) {
                alarm.confirmed(call.contact(), now);
                log.write(alarm, "confirmed", Map.of("contact", call.contact()));
            }
        });
    }

    private Optional<Alarm> on(UUID id, String leg, BiConsumer<Alarm, AlarmTry> happens) {
        return alarms.held(id)
                .filter(held -> held.call().callSid().map(leg::equals).orElse(true))
                .map(held -> {
                    held.call().isLeg(leg);
                    happens.accept(held.alarm(), held.call());
                    return held.alarm();
                });
    }
}
