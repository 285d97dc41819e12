package jp.orikaeshi.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** The database is away, or a bug: that is logged under a number that the reader is told. */
@Provider
@ApplicationScoped
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final int SECONDS = 10;
    private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable e) {
        if (bodyNeverCame(e)) {
            LOG.log(Logger.Level.WARNING, "the rest of a request did not arrive");
            return problems.respond(408, "http-408", "");
        }
        SqlState database = SqlState.of(e);
        if (database.textCannotBeKept()) {
            return problems.respond(400, "http-400", "");
        }
        if (database.databaseIsAway()) {
            LOG.log(Logger.Level.ERROR, "the database is away", e);
            return Response.fromResponse(problems.respond(503, "database-away", ""))
                    .header(HttpHeaders.RETRY_AFTER, SECONDS)
                    .build();
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Logger.Level.ERROR, "unexpected, told as " + number, e);
        return problems.respond(500, "unexpected", number);
    }

    /**
     * The server waited for the rest of a body. Either it was never sent, or the server lost it: it does so at times with
     * large bodies that come with a change to HTTP/2 (Grizzly, issues 1972 and others).
     */
    static boolean bodyNeverCame(Throwable e) {
        return e instanceof IOException && e.getCause() instanceof TimeoutException;
    }
}
