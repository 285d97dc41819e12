package jp.orikaeshi.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.report.EditionRewritten;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** Somebody else was faster. */
@Provider
@ApplicationScoped
public class EditionRewrittenMapper implements ExceptionMapper<EditionRewritten> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(EditionRewritten e) {
        return problems.respond(412, "stale-version", Messages.text(user.locale(), "edition.api.stale"));
    }
}
