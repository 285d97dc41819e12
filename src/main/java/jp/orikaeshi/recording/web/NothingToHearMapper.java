package jp.orikaeshi.recording.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.recording.NothingToHear;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is nothing to listen to. */
@Provider
@ApplicationScoped
public class NothingToHearMapper implements ExceptionMapper<NothingToHear> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NothingToHear e) {
        return problems.respond(404, "nothing-to-hear", Messages.text(user.locale(), "ticketapi.nothing-to-hear"));
    }
}
