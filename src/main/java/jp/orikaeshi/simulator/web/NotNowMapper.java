package jp.orikaeshi.simulator.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.simulator.NotNow;
import jp.orikaeshi.web.problem.Problems;

/** What a telephone of the simulator cannot do. */
@Provider
@ApplicationScoped
public class NotNowMapper implements ExceptionMapper<NotNow> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(NotNow e) {
        return problems.respond(409, "phone-not-now", "");
    }
}
