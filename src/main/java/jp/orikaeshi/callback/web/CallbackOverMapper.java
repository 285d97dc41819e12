package jp.orikaeshi.callback.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.CallbackOver;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** The call-back stands no more. */
@Provider
@ApplicationScoped
public class CallbackOverMapper implements ExceptionMapper<CallbackOver> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(CallbackOver e) {
        return problems.respond(409, "callback-over", Messages.text(user.locale(), "board.api.over"));
    }
}
