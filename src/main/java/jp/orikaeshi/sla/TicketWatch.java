package jp.orikaeshi.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.orikaeshi.ticket.CustomerHeard;
import jp.orikaeshi.ticket.CustomerIdentified;
import jp.orikaeshi.ticket.TicketMerged;
import jp.orikaeshi.ticket.TicketOpened;
import jp.orikaeshi.ticket.TicketReassessed;
import jp.orikaeshi.ticket.TicketReopened;
import jp.orikaeshi.ticket.TicketResolved;
import jp.orikaeshi.ticket.TicketStatusChanged;
import jp.orikaeshi.ticket.TicketTaken;

/** What happens to a ticket, said in terms of its promises. All on one screen: this is the table of rules. */
@ApplicationScoped
class TicketWatch {
    static final String IDENTIFIED = "identified";

    @Inject
    SlaDesk desk;

    @Inject
    Clock clock;

    void opened(@Observes TicketOpened event) {
        desk.opened(event.number());
    }

    void identified(@Observes CustomerIdentified event) {
        desk.reTerm(event.number(), IDENTIFIED, clock.instant());
    }

    /** An engineer, the line or the trouble says how urgent it is, or what is wrong. */
    void reassessed(@Observes TicketReassessed event) {
        desk.reTerm(event.number(), event.why(), event.at());
    }

    void heard(@Observes CustomerHeard event) {
        desk.heard(event.number(), event.at());
    }

    void taken(@Observes TicketTaken event) {
        desk.met(event.number(), Promise.RESPONSE, event.at());
    }

    // Resolved and closed end the clock by their own events: they neither pause nor resume it.
    void statusChanged(@Observes TicketStatusChanged event) {
        if (event.to().live() && event.from().live()) {
            desk.statusIs(event.number(), event.to().code(), event.at());
        }
    }

    /** Whoever ends a trouble has responded to it as well, and the customer hears of it. */
    void resolved(@Observes TicketResolved event) {
        desk.met(event.number(), Promise.RESPONSE, event.at());
        desk.met(event.number(), Promise.RESOLUTION, event.at());
        desk.met(event.number(), Promise.UPDATE, event.at());
    }

    void reopened(@Observes TicketReopened event) {
        desk.reopened(event.number(), event.at());
    }

    void merged(@Observes TicketMerged event) {
        desk.callbackGoesOn(event.number(), event.into(), event.at());
        for (Promise promise : Promise.values()) {
            desk.withdraw(event.number(), promise, Withdrawal.MERGED, event.at());
        }
    }
}
