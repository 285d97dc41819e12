package jp.orikaeshi.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.report.WrongEdition;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** The version is not in the state for the step. */
@Provider
@ApplicationScoped
public class WrongEditionMapper implements ExceptionMapper<WrongEdition> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(WrongEdition e) {
        return problems.respond(409, "wrong-state", Messages.text(user.locale(), "edition.wrong.state"));
    }
}
