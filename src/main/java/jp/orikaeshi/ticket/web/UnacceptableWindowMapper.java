package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.UnacceptableWindow;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** A time was named that could still be promised when it was read, and no longer when it was to be written down. */
@Provider
@ApplicationScoped
public class UnacceptableWindowMapper implements ExceptionMapper<UnacceptableWindow> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(UnacceptableWindow e) {
        return problems.respond(
                422, "unacceptable-window", Messages.text(user.locale(), "ticketapi.window", "from, until"));
    }
}
