package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.sla.NothingToCorrect;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** What was to be corrected has not passed, or is none of the clock's time. */
@Provider
@ApplicationScoped
public class NothingToCorrectMapper implements ExceptionMapper<NothingToCorrect> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NothingToCorrect e) {
        return problems.respond(
                409, "nothing-to-correct", Messages.text(user.locale(), "ticketapi.nothing-to-correct"));
    }
}
