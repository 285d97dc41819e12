package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.CallInProgress;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** A telephone rings for the call-back, or somebody talks. */
@Provider
@ApplicationScoped
public class CallInProgressMapper implements ExceptionMapper<CallInProgress> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(CallInProgress e) {
        return problems.respond(409, "call-in-progress", Messages.text(user.locale(), "ticketapi.call-in-progress"));
    }
}
