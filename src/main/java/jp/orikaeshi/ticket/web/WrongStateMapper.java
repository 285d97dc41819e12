package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.ticket.WrongState;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** The ticket's state does not allow the step. */
@Provider
@ApplicationScoped
public class WrongStateMapper implements ExceptionMapper<WrongState> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(WrongState e) {
        return problems.respond(
                409,
                "wrong-state",
                Messages.text(
                        user.locale(),
                        "ticketapi.wrong-state",
                        Messages.text(
                                user.locale(), "timeline.status." + e.status().code())));
    }
}
