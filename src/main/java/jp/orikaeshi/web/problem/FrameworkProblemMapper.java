package jp.orikaeshi.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such page, wrong method, wrong media type, a parameter that cannot be read. */
@Provider
@ApplicationScoped
public class FrameworkProblemMapper implements ExceptionMapper<WebApplicationException> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(WebApplicationException e) {
        Response refused = e.getResponse();
        if (refused.getStatus() < 400 || refused.hasEntity()) {
            return refused;
        }
        Response answer = problems.respond(refused.getStatus(), "http-" + refused.getStatus(), "");
        Object allow = refused.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }
}
