package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;

/** Tells whoever reports to us what of it cannot be read: 422, with the field. */
@RequestScoped
public class UnreadableReport {
    @Inject
    CurrentUser user;

    ProblemException noJson() {
        return problem("");
    }

    ProblemException field(Unreadable what) {
        return problem(what.field());
    }

    private ProblemException problem(String field) {
        return new ProblemException(
                422,
                "unreadable-alert",
                Messages.text(user.locale(), field.isEmpty() ? "alert.no-json" : "alert.field", field),
                field.isEmpty() ? Map.of() : Map.of("field", field));
    }
}
