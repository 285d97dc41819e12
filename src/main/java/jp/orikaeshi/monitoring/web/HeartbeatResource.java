package jp.orikaeshi.monitoring.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import jp.orikaeshi.monitoring.HeartbeatDesk;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Where a customer's job or agent says that it is alive. Its key is all it needs, and all it may do. */
@Path("/intake/heartbeat/{key}")
@RequestScoped
@PermitAll
public class HeartbeatResource {
    private static final int MOST_BYTES = 16_384;

    @Inject
    HeartbeatDesk desk;

    /** 204 if the key is known, 404 if not; a body has to be JSON (400) of at most 16 KiB (413). */
    @POST
    public Response alive(@PathParam("key") String key, @Nullable InputStream body) throws IOException {
        String text = new String(IntakeBody.read(body, MOST_BYTES), StandardCharsets.UTF_8).strip();
        // PostgreSQL's jsonb cannot hold the character NUL.
        if (!text.isEmpty() && (!json(text) || text.contains("\\u0000"))) {
            throw new ProblemException(400, "malformed-json", "");
        }
        if (!desk.alive(key, text.isEmpty() ? null : text)) {
            throw new NotFoundException();
        }
        return Response.noContent().build();
    }

    private static boolean json(String text) {
        try {
            return !Json.mapper().readTree(text).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
