package jp.orikaeshi.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.orikaeshi.duty.Way;
import org.junit.jupiter.api.Test;

class FallbackTest {
    private static final Instant NOW = Instant.parse("2026-11-29T02:10:00Z");

    private final List<Notification> all = new ArrayList<>();

    private Notification told(NoticeKind kind, String by) {
        Notification one = new Notification(
                "sato", Notice.of(1042, kind), new Way(by, null, null, null, null), all.size(), NOW, NOW);
        all.add(one);
        return one;
    }

    private Notification told(String by) {
        return told(NoticeKind.NEW_TICKET, by);
    }

    private static void failed(Notification one) {
        one.ended(NotificationState.FAILED, "404", NOW);
    }

    @Test
    void the_first_that_still_waits_is_next() {
        failed(told(Way.PUSH));
        Notification next = told(Way.SMS);
        told(Way.WEBHOOK);

        assertThat(Fallback.next(all)).contains(next);
        assertThat(Fallback.byMail(all)).isFalse();
    }

    @Test
    void what_somebody_took_perhaps_needs_no_mail() {
        failed(told(Way.PUSH));
        told(Way.SMS).ended(NotificationState.UNSURE, "silent", NOW);

        assertThat(Fallback.next(all)).isEmpty();
        assertThat(Fallback.byMail(all)).isFalse();
    }

    @Test
    void a_mail_is_written_when_all_have_failed() {
        failed(told(Way.PUSH));
        failed(told(Way.SMS));

        assertThat(Fallback.byMail(all)).isTrue();
    }

    @Test
    void not_a_second_one() {
        failed(told(Way.PUSH));
        failed(told(Way.MAIL));

        assertThat(Fallback.byMail(all)).isFalse();
    }

    @Test
    void a_telephone_that_was_not_answered_and_a_try_are_never_mailed() {
        failed(told(NoticeKind.CALLBACK_MISSED, Way.PUSH));
        assertThat(Fallback.byMail(all)).isFalse();

        all.clear();
        failed(told(NoticeKind.TEST, Way.PUSH));
        assertThat(Fallback.byMail(all)).isFalse();
    }
}
