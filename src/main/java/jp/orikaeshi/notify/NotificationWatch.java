package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.callback.EngineerMissed;
import jp.orikaeshi.mail.EngineersTold;
import jp.orikaeshi.monitoring.ProviderIncidentEnded;
import jp.orikaeshi.ticket.TicketChanged;

/** What engineers are told by their own ways: what the others get by mail, and what their telephone rang for in vain. */
@ApplicationScoped
class NotificationWatch {
    @Inject
    NotificationDesk desk;

    @Inject
    Notifications notifications;

    void told(@Observes EngineersTold event) {
        Notice what = new Notice(NoticeKind.of(event.kind()), event.ticket(), event.incident(), event.params());
        desk.tell(what, event.logins(), event.delay());
    }

    /** Their own ways wake them, perhaps; a mail would not. */
    void missed(@Observes EngineerMissed event) {
        desk.tellBeside(Notice.of(event.ticket(), NoticeKind.CALLBACK_MISSED), event.engineer());
    }

    /** It may be pressing by now. */
    void changed(@Observes TicketChanged event) {
        desk.changed(event.number());
    }

    void providerBack(@Observes ProviderIncidentEnded event) {
        UUID incident = event.incident().id();
        NoticeKind kind = event.incident().endedBy() == null ? NoticeKind.PROVIDER_BACK : NoticeKind.PROVIDER_DISMISSED;
        desk.tell(new Notice(kind, null, incident, Map.of()), notifications.toldOf(incident), Duration.ZERO);
    }
}
