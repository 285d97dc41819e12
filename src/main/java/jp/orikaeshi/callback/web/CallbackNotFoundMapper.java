package jp.orikaeshi.callback.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.CallbackNotFound;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is no such call-back. */
@Provider
@ApplicationScoped
public class CallbackNotFoundMapper implements ExceptionMapper<CallbackNotFound> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(CallbackNotFound e) {
        return problems.respond(404, "callback-not-found", Messages.text(user.locale(), "board.api.not-found"));
    }
}
