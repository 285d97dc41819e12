package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.orikaeshi.duty.DutyChanged;
import jp.orikaeshi.ticket.TicketMerged;
import jp.orikaeshi.ticket.TicketStatusChanged;
import jp.orikaeshi.voice.CallEnded;

/** What happens elsewhere and matters to call-backs. */
@ApplicationScoped
class Signals {
    @Inject
    Clock clock;

    @Inject
    CallAttempts attempts;

    @Inject
    AttemptDesk desk;

    @Inject
    Conferences conferences;

    @Inject
    ConferringDesk conferring;

    @Inject
    Agenda agenda;

    void legOver(@Observes CallEnded end) {
        LegEvent event = LegEvent.ofEngineerLeg(end.result());
        attempts.byLeg(end.callSid()).ifPresent(id -> {
            desk.hear(id, event);
            conferring.hear(id, ConferenceEvent.ENGINEER_GONE);
        });
        attempts.byCustomerLeg(end.callSid()).ifPresent(conferring::customerGone);
        conferences.invitationByLeg(end.callSid()).ifPresent(id -> conferring.hear(id, end.callSid(), event));
    }

    // As work: the ticket's lock is held here, and whoever holds a call-back may be waiting for it.
    void ticketOver(@Observes TicketStatusChanged change) {
        if (!change.to().live()) {
            agenda.ticketOver(change.number(), clock.instant());
        }
    }

    void ticketMerged(@Observes TicketMerged merged) {
        agenda.ticketOver(merged.number(), clock.instant());
    }

    void dutyChanged(@Observes DutyChanged change) {
        agenda.dutyChanged(clock.instant());
    }
}
