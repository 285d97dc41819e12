package jp.orikaeshi.monitoring.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.monitoring.Alert;
import jp.orikaeshi.monitoring.AlertDesk;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;

/**
 * Where other monitoring systems report. Their key is all they need, and all they may do. 204 if it was taken, 404 if
 * the key is unknown, 413 if there is more than 256 KiB of it, 422 with the field if it cannot be read.
 */
@Path("/intake")
@RequestScoped
@PermitAll
public class AlertResource {
    private static final int MOST_BYTES = 262_144;

    @Inject
    AlertDesk desk;

    @Inject
    Clock clock;

    @Inject
    UnreadableReport unreadable;

    /** One way to write alerts down. */
    private interface Reading {
        List<Alert> read(JsonNode body, Instant now) throws Unreadable;
    }

    @POST
    @Path("alertmanager/{key}")
    public Response alertmanager(@PathParam("key") String key, @Nullable InputStream body) throws IOException {
        return hear(key, body, AlertReading::alertmanager);
    }

    @POST
    @Path("zabbix/{key}")
    public Response zabbix(@PathParam("key") String key, @Nullable InputStream body) throws IOException {
        return hear(key, body, AlertReading::zabbix);
    }

    @POST
    @Path("generic/{key}")
    public Response generic(@PathParam("key") String key, @Nullable InputStream body) throws IOException {
        return hear(key, body, AlertReading::generic);
    }

    private Response hear(String key, @Nullable InputStream body, Reading reading) throws IOException {
        byte[] bytes = IntakeBody.read(body, MOST_BYTES);
        try {
            return desk.hear(key, reading.read(Json.mapper().readTree(bytes), clock.instant()))
                    ? Response.noContent().build()
                    : Response.status(Response.Status.NOT_FOUND).build();
        } catch (JsonProcessingException e) {
            throw unreadable.noJson();
        } catch (Unreadable e) {
            throw unreadable.field(e);
        }
    }
}
