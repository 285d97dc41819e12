package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.NoNumberToCall;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** Nobody has said where to call. */
@Provider
@ApplicationScoped
public class NoNumberToCallMapper implements ExceptionMapper<NoNumberToCall> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NoNumberToCall e) {
        return problems.respond(409, "no-number-to-call", Messages.text(user.locale(), "ticketapi.no-number-to-call"));
    }
}
