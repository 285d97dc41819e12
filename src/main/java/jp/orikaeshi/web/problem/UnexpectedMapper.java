package jp.orikaeshi.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.util.UUID;

/** A bug, or the database is away: logged under a number that the reader is told. */
@Provider
@ApplicationScoped
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable e) {
        String number = UUID.randomUUID().toString();
        LOG.log(Logger.Level.ERROR, "unexpected, told as " + number, e);
        return problems.respond(500, "unexpected", number);
    }
}
