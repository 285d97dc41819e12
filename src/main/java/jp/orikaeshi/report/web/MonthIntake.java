package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.orikaeshi.mail.MonthMailDesk;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.report.monthly.NothingLearnt;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a manager decides about the report of a month that is over, by page or API. What is wrong is a problem in
 * the reader's language: 422 names the field, 409 is what cannot be done as things are.
 */
@RequestScoped
public class MonthIntake {
    private static final int CONFLICT = 409;

    @Inject
    MonthDesk months;

    @Inject
    MonthMailDesk mails;

    @Inject
    CurrentUser user;

    void review(UUID id) {
        FrozenMonth unused = months.review(id, user.login());
    }

    /** To those contacts of the customer who have not got it. */
    void send(UUID id) {
        if (mails.send(id) == 0) {
            throw new ProblemException(CONFLICT, "nobody-to-send", text("report.closed.nobody-to-send"));
        }
    }

    FrozenMonth again(UUID id, @Nullable String reason) {
        String why = EditionWords.text(reason);
        if (!EditionWords.reason(why)) {
            throw ProblemException.wrong("reason", text("report.closed.reason-missing"));
        }
        try {
            return months.again(id, why, user.login());
        } catch (NothingLearnt same) {
            throw new ProblemException(CONFLICT, "nothing-learnt", text("report.closed.nothing-learnt"));
        }
    }

    private String text(String key) {
        return Messages.text(user.locale(), key);
    }
}
