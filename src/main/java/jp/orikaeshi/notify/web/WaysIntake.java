package jp.orikaeshi.notify.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.QuietHours;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.notify.WaysDesk;
import jp.orikaeshi.time.HolidayRule;
import jp.orikaeshi.time.Holidays;
import jp.orikaeshi.time.RecurringHours;
import jp.orikaeshi.time.WrongCalendar;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes in how an engineer wants to be told, by page or API. What is wrong is a problem that names the field. */
@RequestScoped
public class WaysIntake {
    private static final int MOST = 10;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int SHORTEST_SECRET = 8;
    private static final int LONGEST_SECRET = 200;
    private static final String DAYS = "(mon|tue|wed|thu|fri|sat|sun)";
    private static final String STRETCH = "([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)";

    @Inject
    WaysDesk desk;

    @Inject
    CurrentUser user;

    /** @throws ProblemException if whoever asks is no engineer */
    Engineer self() {
        return desk.engineer(user.person()).orElseThrow(() -> wrong("ways", "not-an-engineer"));
    }

    void choose(List<Way> ways, Map<String, String> quiet) {
        Engineer self = self();
        if (ways.size() > MOST) {
            throw wrong("ways", "too-many", MOST);
        }
        for (int i = 0; i < ways.size(); i++) {
            check(self, ways.get(i), "ways[" + i + "]");
        }
        desk.choose(self.login(), ways, hours(quiet), user.login());
    }

    private void check(Engineer self, @Nullable Way way, String field) {
        if (way == null || way.by() == null || !Way.KINDS.contains(way.by()) || !Way.FORMATS.contains(way.shape())) {
            throw wrong(field, "kind");
        }
        way.fault().ifPresent(fault -> {
            throw wrong(field, fault);
        });
        if (way.delay().isNegative() || way.delay().toDays() > 0) {
            throw wrong(field, "after");
        }
        if (way.url() != null && way.url().length() > LONGEST_ADDRESS) {
            throw wrong(field, "address");
        }
        if (way.secret() != null
                && (way.secret().length() < SHORTEST_SECRET || way.secret().length() > LONGEST_SECRET)) {
            throw wrong(field, "secret-length", SHORTEST_SECRET, LONGEST_SECRET);
        }
        if (way.by().equals(Way.SMS) && self.phone().isEmpty()) {
            throw wrong(field, "no-telephone");
        }
        if (way.by().equals(Way.MAIL) && self.mail().isEmpty()) {
            throw wrong(field, "no-mail");
        }
    }

    private QuietHours hours(Map<String, String> quiet) {
        boolean written = quiet.entrySet().stream()
                .allMatch(entry -> entry.getKey().matches(DAYS + "(-" + DAYS + ")?")
                        && entry.getValue() != null
                        && entry.getValue().matches(STRETCH + "(," + STRETCH + ")*"));
        if (!written) {
            throw wrong("quietHours", "hours");
        }
        try {
            RecurringHours unused =
                    RecurringHours.of(quiet, HolidayRule.ANY, Holidays.none(), List.of(), ZoneOffset.UTC);
            return new QuietHours(quiet);
        } catch (WrongCalendar e) {
            throw wrong("quietHours", "hours");
        }
    }

    private ProblemException wrong(String field, String fault, Object... values) {
        return ProblemException.wrong(field, say(fault, values));
    }

    /** What is wrong, in the reader's language. */
    String say(String fault, Object... values) {
        return Messages.text(user.locale(), "notify.wrong." + fault, values);
    }
}
