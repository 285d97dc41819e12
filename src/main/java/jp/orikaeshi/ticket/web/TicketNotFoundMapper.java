package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.ticket.TicketNotFound;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** No such ticket. */
@Provider
@ApplicationScoped
public class TicketNotFoundMapper implements ExceptionMapper<TicketNotFound> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(TicketNotFound e) {
        return problems.respond(404, "ticket-not-found", Messages.text(user.locale(), "ticketapi.ticket-not-found"));
    }
}
