package jp.orikaeshi.notify;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import jp.orikaeshi.duty.Way;

/** How an engineer hears of something when one of their ways will never take it. Pure. */
final class Fallback {
    private Fallback() {}

    /** The one whose turn it is now instead of after its delay; empty if none still waits. */
    static Optional<Notification> next(Collection<Notification> ofOneNotice) {
        return ofOneNotice.stream()
                .filter(one -> one.state() == NotificationState.WAITING)
                .min(Comparator.comparingInt(Notification::place));
    }

    /** Whether all their ways failed and a mail was none of them. */
    static boolean byMail(Collection<Notification> ofOneNotice) {
        return ofOneNotice.stream()
                .allMatch(one -> one.state() == NotificationState.FAILED
                        && one.kind().mailed()
                        && !one.way().equals(Way.MAIL));
    }
}
