package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.StillTalking;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** A talk that goes on is said to be none. */
@Provider
@ApplicationScoped
public class StillTalkingMapper implements ExceptionMapper<StillTalking> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(StillTalking e) {
        return problems.respond(409, "still-talking", Messages.text(user.locale(), "ticket.result.still-talking"));
    }
}
