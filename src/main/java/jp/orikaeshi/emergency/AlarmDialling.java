package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.callback.TelephoneFree;
import jp.orikaeshi.callback.TelephonesInUse;
import jp.orikaeshi.callback.Turns;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.VoiceDesk;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/**
 * What is written down around a request to the carrier for an alarm, as for a call-back: {@link #next} commits the intent
 * to ring before the request, and where no answer was committed, the carrier is asked before anything rings again.
 */
@ApplicationScoped
@Transactional
public class AlarmDialling {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration REFUSED = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    @Inject
    Clock clock;

    @Inject
    Alarms alarms;

    @Inject
    EmergencyContacts contacts;

    @Inject
    AlarmLog log;

    @Inject
    Worklist worklist;

    @Inject
    VoiceDesk voice;

    @Inject
    Turns turns;

    @Inject
    TelephonesInUse telephones;

    @Inject
    Event<ContactAlarmed> alarmed;

    /** What is to be done with the carrier now; empty if nothing is, and then the rest is arranged. */
    Optional<AlarmErrand> next(UUID id) {
        Instant now = clock.instant();
        return alarms.lock(id)
                .flatMap(alarm -> alarms.live(id)
                        .map(call -> goOn(alarm, call, now))
                        .orElseGet(() -> alarm.goesOn() ? call(alarm, now) : Optional.empty()));
    }

    private Optional<AlarmErrand> goOn(Alarm alarm, AlarmTry call, Instant now) {
        if (!alarm.goesOn() && call.certainlyNotPlaced()) {
            stopped(call, now);
            return Optional.empty();
        }
        if (call.callSid().isPresent()) {
            again(alarm.id(), now.plus(SILENCE));
        } else if (call.certainlyNotPlaced()) {
            call.placing(now);
            return Optional.of(place(alarm, call, now));
        } else {
            again(alarm.id(), now.plus(SOON));
        }
        return Optional.of(AlarmErrand.ask(alarm, call, now));
    }

    private AlarmErrand place(Alarm alarm, AlarmTry call, Instant now) {
        turns.goesAhead(alarm.carrier(), now);
        return AlarmErrand.place(alarm, call, now);
    }

    private Optional<AlarmErrand> call(Alarm alarm, Instant now) {
        List<Contact> order = contacts.of(alarm.customerId());
        List<PhoneNumber> phones = order.stream().map(AlarmDialling::phone).toList();
        telephones.choose();
        Set<PhoneNumber> inUse = telephones.all();
        AlarmStep step = alarm.step(phones, inUse, now);
        while (step instanceof AlarmStep.PassOver over) {
            if (alarm.passesOver(phones.get(over.place()))) {
                log.write(
                        alarm,
                        "passed-over",
                        Map.of("contact", order.get(over.place()).name()));
            }
            step = alarm.step(phones, inUse, now);
        }
        if (step instanceof AlarmStep.NextRound round) {
            log.write(alarm, "round", Map.of("round", Integer.toString(alarm.round())));
            alarm.nextRound(round.at());
            step = alarm.step(phones, inUse, now);
        }
        if (step instanceof AlarmStep.Wait wait) {
            again(alarm.id(), wait.until());
        }
        return step instanceof AlarmStep.Call next
                ? Optional.of(call(alarm, order.get(next.place()), next.place(), now))
                : Optional.empty();
    }

    private AlarmErrand call(Alarm alarm, Contact contact, int place, Instant now) {
        boolean first = !alarms.called(alarm.id(), contact.name());
        AlarmTry call = new AlarmTry(alarm.id(), alarms.nextNumber(alarm.id()), contact.name(), phone(contact), now);
        alarm.calls(place, phone(contact));
        alarms.add(call);
        log.write(alarm, "ringing", Map.of("contact", contact.name(), "round", Integer.toString(alarm.round())));
        if (first) {
            alarmed.fire(new ContactAlarmed(alarm.ticket(), alarm.customerId(), contact.name(), contact.mail()));
            worklist.add(WorkItem.of(SmsWork.KIND, call.id().toString(), now));
        }
        return place(alarm, call, now);
    }

    private static PhoneNumber phone(Contact contact) {
        return Objects.requireNonNull(contact.phone());
    }

    /** Somebody may have finished talking on a telephone that an alarm waits for. */
    void telephoneFree(@Observes TelephoneFree free) {
        alarms.waitingForATelephone().forEach(alarm -> worklist.add(WorkItem.of(AlarmWork.KIND, alarm, free.at())));
    }

    /** The carrier has been asked and has no such call: it may be placed now. False if that is no longer wanted. */
    boolean placing(AlarmErrand errand) {
        Instant now = clock.instant();
        return held(errand)
                .filter(held -> held.call().callSid().isEmpty() && !held.call().legOver())
                .map(held -> {
                    if (held.alarm().goesOn()) {
                        held.call().placing(now);
                        return true;
                    }
                    stopped(held.call(), now);
                    return false;
                })
                .orElse(false);
    }

    /**
     * The leg of this call among those that a carrier lists for its telephone, the newest first. One that another call
     * knows as its own is not it, however close in time.
     */
    Optional<String> ofThis(AlarmErrand errand, List<String> listed) {
        UUID call = errand.call().attempt();
        return listed.stream()
                .filter(leg -> alarms.byLeg(leg).map(call::equals).orElseGet(() -> !telephones.knows(leg)))
                .findFirst();
    }

    /** The carrier placed it, now or some time ago. */
    void placed(AlarmErrand errand, String leg) {
        Instant now = clock.instant();
        // Holds the leg first, as its webhooks do; its end may have come in before we knew its name.
        Optional<CallEnded> end = voice.endOf(leg);
        held(errand).ifPresent(held -> {
            held.call().isLeg(leg);
            take(held, TryEvent.PLACED, now);
            end.ifPresent(e -> take(held, TryEvent.of(e.result()), now));
            if (!held.call().legOver()) {
                again(
                        held.alarm().id(),
                        held.alarm().goesOn() ? now.plus(AlarmTry.RING).plus(SILENCE) : now);
            }
        });
    }

    /** The carrier will never place it: the next contact, and the ticket shows why. */
    void refused(AlarmErrand errand, String reason) {
        Instant now = clock.instant();
        held(errand).ifPresent(held -> {
            log.write(held.alarm(), "refused", Map.of("contact", held.call().contact(), "reason", reason));
            take(held, TryEvent.REFUSED, now);
        });
    }

    /** The carrier does not place it at the moment: soon again. */
    void notNow(AlarmErrand errand) {
        Instant now = clock.instant();
        held(errand).ifPresent(held -> {
            take(held, TryEvent.NOT_TAKEN, now);
            if (held.call().refusals() == 1) {
                log.write(
                        held.alarm(), "hindered", Map.of("contact", held.call().contact()));
            }
            again(held.alarm().id(), now.plus(REFUSED));
        });
    }

    /** Nobody knows whether the carrier placed it. It is asked soon. */
    void notConfirmed(AlarmErrand errand) {
        Instant now = clock.instant();
        held(errand).ifPresent(held -> {
            take(held, TryEvent.UNCONFIRMED, now);
            again(held.alarm().id(), now.plus(SOON));
        });
    }

    /** The carrier knows no such leg. */
    void lost(AlarmErrand errand) {
        Instant now = clock.instant();
        held(errand).ifPresent(held -> take(held, TryEvent.LOST, now));
    }

    void legOver(@Observes CallEnded end) {
        Instant now = clock.instant();
        alarms.byLeg(end.callSid()).flatMap(alarms::held).ifPresent(held -> take(held, TryEvent.of(end.result()), now));
    }

    private void take(Held held, TryEvent event, Instant now) {
        Alarm alarm = held.alarm();
        AlarmTry call = held.call();
        boolean decided = call.outcome().decided();
        boolean over = call.legOver();
        TryMove move = call.hear(event, now);
        if (move.step() == TryStep.OVER && !over) {
            telephones.free(now);
        }
        if (!alarm.goesOn()) {
            return;
        }
        if (move.outcome().decided() && !decided) {
            log.write(
                    alarm,
                    "call",
                    Map.of("contact", call.contact(), "alarm", move.outcome().code()));
        }
        if (move.step() == TryStep.OVER) {
            again(alarm.id(), now);
        }
    }

    private void stopped(AlarmTry call, Instant now) {
        var unused = call.hear(TryEvent.STOPPED, now);
        telephones.free(now);
    }

    private void again(UUID alarm, Instant at) {
        worklist.reschedule(WorkItem.of(AlarmWork.KIND, alarm.toString(), at));
    }

    private Optional<Held> held(AlarmErrand errand) {
        return alarms.held(errand.call().attempt());
    }
}
