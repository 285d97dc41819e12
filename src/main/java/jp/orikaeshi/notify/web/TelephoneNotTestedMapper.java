package jp.orikaeshi.notify.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import jp.orikaeshi.notify.TelephoneNotTested;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** An engineer's telephone cannot be tried now: 422 where they have none, otherwise 409. */
@Provider
@ApplicationScoped
public class TelephoneNotTestedMapper implements ExceptionMapper<TelephoneNotTested> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(TelephoneNotTested e) {
        return problems.respond(status(e), "telephone-not-tested", Messages.text(user.locale(), message(e)));
    }

    static int status(TelephoneNotTested e) {
        return e.why() == TelephoneNotTested.Why.NO_TELEPHONE ? 422 : 409;
    }

    /** The key of what is to be done about it. */
    static String message(TelephoneNotTested e) {
        return "notify.not-tested." + e.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
