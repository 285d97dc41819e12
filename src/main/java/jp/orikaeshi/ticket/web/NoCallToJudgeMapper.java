package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.NoCallToJudge;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is no call whose result is still to be said. */
@Provider
@ApplicationScoped
public class NoCallToJudgeMapper implements ExceptionMapper<NoCallToJudge> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NoCallToJudge e) {
        return problems.respond(409, "no-call-to-judge", Messages.text(user.locale(), "ticket.result.none"));
    }
}
