package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.callback.NobodyTalks;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** Engineer and customer do not talk. */
@Provider
@ApplicationScoped
public class NobodyTalksMapper implements ExceptionMapper<NobodyTalks> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NobodyTalks e) {
        return problems.respond(409, "nobody-talks", Messages.text(user.locale(), "ticketapi.nobody-talks"));
    }
}
