package jp.orikaeshi.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.voice.CallEnded;
import jp.orikaeshi.voice.CallHandler;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Verb;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/**
 * Takes the calls that come in. The ticket opens with the first word that we say; each turn writes down what came and
 * says what follows; and however the call ends, the ticket stays and somebody calls back.
 */
@ApplicationScoped
@Transactional
public class ReceptionDesk implements CallHandler {
    /** Of a call that says nothing for so long the carrier is asked whether it is still up. */
    static final Duration SILENT = Duration.ofMinutes(2);

    static final String SILENCE = "session-silent";

    @Inject
    Clock clock;

    @Inject
    Lines lines;

    @Inject
    Flows flows;

    @Inject
    CallSessions sessions;

    @Inject
    TicketDesk tickets;

    @Inject
    Answers answers;

    @Inject
    Promises promises;

    @Inject
    Conversation conversation;

    @Inject
    Worklist worklist;

    @Override
    public String name() {
        return "reception";
    }

    @Override
    public Script turn(String ref, CallInput input) {
        Instant now = clock.instant();
        CallSession session = sessions.byCall(input.callSid()).orElseGet(() -> open(input, now));
        LineProfile line = lineOf(session.line());
        CallFlow flow = flows.of(session.flow());
        Script script = conversation.next(session, flow, line, input, now);
        if (script.verbs().contains(new Verb.HangUp())) {
            finish(session, now);
        } else {
            watch(session, now);
        }
        return script;
    }

    private void watch(CallSession session, Instant now) {
        worklist.reschedule(WorkItem.of(SILENCE, session.callSid(), now.plus(SILENT)));
    }

    /** Whose call it is; empty if the call is over as far as we know. */
    Optional<String> carrierOfOpen(String callSid) {
        return sessions.byCall(callSid).filter(session -> !session.over()).map(CallSession::carrier);
    }

    /** The carrier says that the caller is on the line: it is asked again if they stay silent. */
    void stillUp(String callSid) {
        Instant now = clock.instant();
        sessions.byCall(callSid).filter(session -> !session.over()).ifPresent(session -> watch(session, now));
    }

    /** The carrier says that a leg is over; ours if it was a call that came in. */
    void ended(@Observes CallEnded leg) {
        finish(leg.callSid());
    }

    /** The ticket of a call that came in, the joined one if it was joined. */
    public Optional<Long> ticketOf(String callSid) {
        return sessions.byCall(callSid).map(CallSession::ticket);
    }

    /** The call is over: what is still owed to the caller is done now. Doing it again changes nothing. */
    public void finish(String callSid) {
        Instant now = clock.instant();
        sessions.byCall(callSid).ifPresent(session -> finish(session, now));
    }

    private void finish(CallSession session, Instant now) {
        if (session.over()) {
            return;
        }
        if (!session.promised() && !calledAgain(session)) {
            answers.unverified(session);
            if (promises.promise(session).isEmpty()) {
                tickets.noNumberGiven(session.ticket(), session.caller().orElse(null));
            }
        }
        session.end(now);
        worklist.cancel(SILENCE, session.callSid());
    }

    // The later call has said where to ring, and gets the call-back; this one broke off before it came to that.
    private boolean calledAgain(CallSession session) {
        long before = session.ticket();
        if (!session.identification().trusted()) {
            session.goesOnAt(tickets.brokeOff(before, session.customer().orElse(null)));
        }
        return session.ticket() != before;
    }

    private CallSession open(CallInput input, Instant now) {
        long ticket = tickets.open(NewTicket.byPhone(input.callSid(), input.carrier(), input.to(), input.from()));
        CallSession session = new CallSession(input, lineOf(input.to()), ticket, now);
        sessions.add(session);
        return session;
    }

    // A number that we do not know as ours is answered like the first line; a desk without lines still answers.
    private LineProfile lineOf(PhoneNumber dialled) {
        return lines.byNumber(dialled)
                .or(() -> lines.all().stream().findFirst())
                .map(line -> line.profile())
                .orElseGet(() -> new LineProfile(
                        "",
                        "reception",
                        Locale.JAPANESE,
                        FlowPhrases.in(Locale.JAPANESE).say("greeting")));
    }
}
