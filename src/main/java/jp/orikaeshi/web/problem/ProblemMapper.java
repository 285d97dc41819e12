package jp.orikaeshi.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Our own problems. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<ProblemException> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(ProblemException e) {
        return problems.respond(e.status(), e.code(), e.detail(), e.more());
    }
}
