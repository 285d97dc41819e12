package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.StillSeenDown;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** A call is said to have resolved a ticket, and monitoring does not agree. */
@Provider
@ApplicationScoped
public class StillSeenDownMapper implements ExceptionMapper<StillSeenDown> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(StillSeenDown e) {
        return problems.respond(409, "still-down", Messages.text(user.locale(), "ticket.result.still-down"));
    }
}
