package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.orikaeshi.ticket.TicketDesk;

/** Every step of an alarm, on the ticket's timeline: who heard what, and when. */
@ApplicationScoped
class AlarmLog {
    private static final String SYSTEM = "system";

    @Inject
    TicketDesk tickets;

    void write(Alarm alarm, String kind, Map<String, String> params) {
        write(alarm, kind, SYSTEM, params);
    }

    void write(Alarm alarm, String kind, String by, Map<String, String> params) {
        tickets.record(alarm.ticket(), "alarm-" + kind, by, params);
    }
}
