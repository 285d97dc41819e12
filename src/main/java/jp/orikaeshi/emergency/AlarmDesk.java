package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.callback.Telephones;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.Call;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.ticket.WrongState;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** Raising an alarm, and stopping it. It goes on by itself until a person has confirmed. */
@ApplicationScoped
@Transactional
public class AlarmDesk {
    @Inject
    Clock clock;

    @Inject
    Alarms alarms;

    @Inject
    EmergencyContacts contacts;

    @Inject
    Tickets tickets;

    @Inject
    Lines lines;

    @Inject
    Telephones telephones;

    @Inject
    Worklist worklist;

    @Inject
    AlarmLog log;

    /**
     * The customer's emergency contacts are called, one after the other. Where that is going on already, nothing changes.
     *
     * @throws NobodyToAlarm if there is nobody to call
     * @throws WrongState if the ticket is over
     */
    public void raise(long asked, String login) {
        Instant now = clock.instant();
        long number = tickets.current(asked);
        if (alarms.lockGoingOn(number).isPresent()) {
            return;
        }
        Ticket ticket = tickets.get(number);
        if (!ticket.status().live()) {
            throw new WrongState(number, ticket.status(), "raise an alarm");
        }
        UUID customer = ticket.customerId()
                .filter(id -> !contacts.of(id).isEmpty())
                .orElseThrow(() -> new NobodyToAlarm(number));
        PhoneNumber line = ticket.call()
                .map(Call::line)
                .or(() -> lines.all().stream().findFirst().map(Line::number))
                .orElseThrow(() -> new NobodyToAlarm(number));
        String carrier = ticket.call().map(Call::carrier).orElseGet(telephones::preferred);
        Alarm alarm = new Alarm(number, customer, line, carrier, login, now);
        alarms.add(alarm);
        log.write(alarm, "raised", login, Map.of());
        worklist.add(WorkItem.of(AlarmWork.KIND, alarm.id().toString(), now));
    }

    /**
     * A program reported it, and nobody is on the telephone about it: whoever it concerns is told as soon as it is known
     * whom it concerns, and once: one that was confirmed or stopped is not begun again by itself.
     */
    void raiseIfSecurity(long asked) {
        long number = tickets.current(asked);
        boolean goesOn = alarms.lockGoingOn(number).isPresent();
        Ticket ticket = tickets.get(number);
        boolean reported = ticket.source() == Source.API || ticket.source() == Source.ALERT;
        boolean sure = ticket.status().live()
                && ticket.identification().trusted()
                && ticket.trouble().filter(Trouble.SECURITY::equals).isPresent();
        boolean somebody =
                ticket.customerId().filter(id -> !contacts.of(id).isEmpty()).isPresent();
        if (reported && sure && somebody && !goesOn && alarms.latest(number).isEmpty()) {
            raise(number, "system");
        }
    }

    /**
     * Nobody else is called; a telephone that rings stops.
     *
     * @param reason in the engineer's words
     * @throws NoAlarm if none goes on
     */
    public void stop(long asked, String login, String reason) {
        long number = tickets.current(asked);
        Alarm alarm = alarms.lockGoingOn(number).orElseThrow(() -> new NoAlarm(number));
        stop(alarm, login, reason.strip().replaceAll("\\s+", " "));
    }

    /** The ticket is over, or goes on under another number: then so does its alarm, unless one goes on there. */
    void ticketOver(long ticket) {
        long goesOnAt = tickets.current(ticket);
        alarms.lockGoingOn(ticket).ifPresent(alarm -> {
            boolean moves = goesOnAt != ticket
                    && tickets.get(goesOnAt).status().live()
                    && alarms.lockGoingOn(goesOnAt).isEmpty();
            if (moves) {
                alarm.goesOnAt(goesOnAt);
                log.write(alarm, "raised", "system", Map.of());
            } else {
                stop(alarm, "system", goesOnAt == ticket ? "ticket-over" : "merged");
            }
        });
    }

    private void stop(Alarm alarm, String by, String reason) {
        Instant now = clock.instant();
        alarm.stopped(now);
        log.write(alarm, "stopped", by, Map.of("stop", reason));
        worklist.reschedule(WorkItem.of(AlarmWork.KIND, alarm.id().toString(), now));
    }

    /** The one that goes on, or the last one. */
    public Optional<AlarmView> of(long ticket) {
        return alarms.latest(ticket)
                .map(alarm -> alarm.view(
                        alarms.live(alarm.id()).filter(call -> !call.certainlyNotPlaced() && alarm.goesOn())));
    }
}
