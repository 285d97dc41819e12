package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.sla.PromiseNotBroken;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is no breach to explain. */
@Provider
@ApplicationScoped
public class PromiseNotBrokenMapper implements ExceptionMapper<PromiseNotBroken> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(PromiseNotBroken e) {
        return problems.respond(
                409, "promise-not-broken", Messages.text(user.locale(), "ticketapi.promise-not-broken"));
    }
}
