package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.NothingToCancel;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is no call-back to take back. */
@Provider
@ApplicationScoped
public class NothingToCancelMapper implements ExceptionMapper<NothingToCancel> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NothingToCancel e) {
        return problems.respond(409, "no-callback", Messages.text(user.locale(), "ticketapi.no-callback"));
    }
}
