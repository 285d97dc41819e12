package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.ColleagueNotFree;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** That colleague cannot be called into the talk now. */
@Provider
@ApplicationScoped
public class ColleagueNotFreeMapper implements ExceptionMapper<ColleagueNotFree> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(ColleagueNotFree e) {
        return problems.respond(
                409, "colleague-not-free", Messages.text(user.locale(), "ticketapi.colleague-not-free"));
    }
}
