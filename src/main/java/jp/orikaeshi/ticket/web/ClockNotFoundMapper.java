package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.sla.ClockNotFound;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is no such promise. */
@Provider
@ApplicationScoped
public class ClockNotFoundMapper implements ExceptionMapper<ClockNotFound> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(ClockNotFound e) {
        return problems.respond(404, "clock-not-found", Messages.text(user.locale(), "ticketapi.clock-not-found"));
    }
}
