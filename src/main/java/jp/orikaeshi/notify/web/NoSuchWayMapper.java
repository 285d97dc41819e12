package jp.orikaeshi.notify.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.notify.NoSuchWay;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is no such way to tell this engineer. */
@Provider
@ApplicationScoped
public class NoSuchWayMapper implements ExceptionMapper<NoSuchWay> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NoSuchWay e) {
        return problems.respond(404, "not-found", Messages.text(user.locale(), "notify.wrong.no-such-way"));
    }
}
