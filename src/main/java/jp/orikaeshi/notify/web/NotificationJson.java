package jp.orikaeshi.notify.web;

import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.notify.NoticeKind;
import jp.orikaeshi.notify.Notification;
import jp.orikaeshi.notify.NotificationState;
import org.jspecify.annotations.Nullable;

/**
 * A notification for programs.
 *
 * @param dueAt when it is to be sent, or was to be
 * @param held whether quiet hours hold it back
 * @param endedAt when it was known what became of it; null until then
 * @param detail why it came so; null where the state says it
 */
public record NotificationJson(
        UUID id,
        String engineer,
        NoticeKind kind,
        @Nullable Long ticket,
        String way,
        NotificationState state,
        Instant createdAt,
        Instant dueAt,
        boolean held,
        @Nullable Instant endedAt,
        @Nullable String detail) {

    static NotificationJson of(Notification notification) {
        return new NotificationJson(
                notification.id(),
                notification.engineer(),
                notification.kind(),
                notification.ticket().orElse(null),
                notification.way(),
                notification.state(),
                notification.createdAt(),
                notification.dueAt(),
                notification.held(),
                notification.endedAt().orElse(null),
                notification.detail().orElse(null));
    }
}
