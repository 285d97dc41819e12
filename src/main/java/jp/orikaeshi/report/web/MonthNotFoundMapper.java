package jp.orikaeshi.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.report.monthly.MonthNotFound;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is no such report of a month. */
@Provider
@ApplicationScoped
public class MonthNotFoundMapper implements ExceptionMapper<MonthNotFound> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(MonthNotFound e) {
        return problems.respond(404, "month-not-found", Messages.text(user.locale(), "report.no-such-edition"));
    }
}
