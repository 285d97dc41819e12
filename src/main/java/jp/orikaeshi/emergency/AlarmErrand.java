package jp.orikaeshi.emergency;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.callback.OutboundCall;

/**
 * What one worker is to do with the carrier about one call of an alarm, after it was committed.
 *
 * @param leg the carrier's name of it; empty while that is not known
 * @param unsureUntil set if the carrier may have placed it already, so that it has to be asked first; before this time
 *     "no such call" is not yet believed
 * @param wanted whether its telephone may ring
 * @param at when this was decided
 */
record AlarmErrand(
        UUID alarm,
        String carrier,
        OutboundCall call,
        Optional<String> leg,
        Optional<Instant> unsureUntil,
        boolean wanted,
        Instant at) {

    /** Certainly not placed yet. */
    static AlarmErrand place(Alarm alarm, AlarmTry call, Instant now) {
        return new AlarmErrand(
                alarm.id(),
                alarm.carrier(),
                call.call(alarm.line()),
                Optional.empty(),
                Optional.empty(),
                alarm.goesOn(),
                now);
    }

    static AlarmErrand ask(Alarm alarm, AlarmTry call, Instant now) {
        return new AlarmErrand(
                alarm.id(),
                alarm.carrier(),
                call.call(alarm.line()),
                call.callSid(),
                call.unsureUntil(),
                alarm.goesOn() || call.outcome().decided(),
                now);
    }
}
