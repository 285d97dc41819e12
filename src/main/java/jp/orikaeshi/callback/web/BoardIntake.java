package jp.orikaeshi.callback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.callback.BoardDesk;
import jp.orikaeshi.callback.HeldTooLong;
import jp.orikaeshi.callback.Hold;
import jp.orikaeshi.callback.UnacceptableWindow;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.LocalMoment;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes in what somebody decides about a call-back, by page or API. What is wrong is a problem that names the field. */
@RequestScoped
public class BoardIntake {
    // It has to fit into a line or two of a report.
    private static final int LONGEST_REASON = 300;

    @Inject
    BoardDesk desk;

    @Inject
    Engineers engineers;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    UUID callNow(UUID id, @Nullable Long seen) {
        return desk.callNow(id, user.login(), seen);
    }

    void reassign(UUID id, @Nullable String engineer, @Nullable Long seen) {
        Engineer named = engineers
                .find(text(engineer))
                .filter(Engineer::active)
                .orElseThrow(() -> wrong("engineer", "board.wrong.engineer"));
        if (!named.callable()) {
            throw wrong("engineer", "board.wrong.no-telephone");
        }
        desk.reassign(id, named.login(), user.login(), seen);
    }

    void hold(UUID id, @Nullable String until, @Nullable String reason, @Nullable Long seen) {
        Instant at = moment("until", until);
        if (!at.isAfter(clock.instant())) {
            throw wrong("until", "board.wrong.past");
        }
        try {
            desk.hold(id, new Hold(at, reason(reason), user.login()), seen);
        } catch (HeldTooLong e) {
            throw wrong("until", "board.wrong.too-long", local(e.latest()));
        }
    }

    void agree(UUID id, @Nullable String from, @Nullable String until, @Nullable Long seen) {
        Instant begins = moment("from", from);
        Instant ends = moment("until", until);
        try {
            if (!begins.isBefore(ends)) {
                throw wrong("until", "board.wrong.window");
            }
            desk.agree(id, new Window(begins, ends), user.login(), seen);
        } catch (UnacceptableWindow e) {
            throw wrong("until", "board.wrong.window");
        }
    }

    void cancel(UUID id, @Nullable String reason, @Nullable Long seen) {
        desk.cancel(id, reason(reason), user.login(), seen);
    }

    private Instant moment(String field, @Nullable String written) {
        return LocalMoment.parse(text(written), settings.zone())
                .orElseThrow(() -> wrong(field, "board.wrong.moment"))
                .toInstant();
    }

    private String reason(@Nullable String written) {
        String reason = text(written);
        if (reason.isEmpty()) {
            throw wrong("reason", "board.wrong.no-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw wrong("reason", "board.wrong.long-reason", LONGEST_REASON);
        }
        return reason;
    }

    private String local(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(settings.zone())
                .format(at);
    }

    private static String text(@Nullable String written) {
        return Optional.ofNullable(written).orElse("").strip();
    }

    private ProblemException wrong(String field, String key, Object... values) {
        return ProblemException.wrong(field, Messages.text(user.locale(), key, values));
    }
}
