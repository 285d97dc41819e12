package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.ticket.StaleVersion;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** Somebody else was faster. */
@Provider
@ApplicationScoped
public class StaleVersionMapper implements ExceptionMapper<StaleVersion> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(StaleVersion e) {
        return problems.respond(412, "stale-version", Messages.text(user.locale(), "ticketapi.stale-version"));
    }
}
