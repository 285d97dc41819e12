package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.ticket.StillDown;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** Monitoring does not agree that it is over. */
@Provider
@ApplicationScoped
public class StillDownMapper implements ExceptionMapper<StillDown> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(StillDown e) {
        return problems.respond(409, "still-down", Messages.text(user.locale(), "ticketapi.still-down", e.assets()));
    }
}
