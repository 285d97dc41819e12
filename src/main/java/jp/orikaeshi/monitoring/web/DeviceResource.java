package jp.orikaeshi.monitoring.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.orikaeshi.monitoring.device.DeviceDesk;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;

/**
 * Where an agent on a customer's network reports what it sees there, and where it comes from. Its key is all it needs, and all
 * it may do: 204 if the report was taken, 404 if the key is unknown, 413 if there is more than 256 KiB of it, 422 with the field
 * if it cannot be read.
 */
@Path("/intake")
@RequestScoped
@PermitAll
public class DeviceResource {
    private static final int MOST_BYTES = 262_144;
    private static final String AGENT = "/agent/orikaeshi-agent.sh";

    @Inject
    DeviceDesk desk;

    @Inject
    UnreadableReport unreadable;

    @POST
    @Path("devices/{key}")
    public Response seen(@PathParam("key") String key, @Nullable InputStream body) throws IOException {
        byte[] bytes = IntakeBody.read(body, MOST_BYTES);
        try {
            return desk.hear(key, DeviceReading.report(Json.mapper().readTree(bytes)))
                    ? Response.noContent().build()
                    : Response.status(Response.Status.NOT_FOUND).build();
        } catch (JsonProcessingException e) {
            throw unreadable.noJson();
        } catch (Unreadable e) {
            throw unreadable.field(e);
        }
    }

    /** The agent itself: a shell script without any secret in it. */
    @GET
    @Path("agent.sh")
    @Produces("text/x-shellscript; charset=utf-8")
    public String agent() throws IOException {
        try (InputStream in = Objects.requireNonNull(DeviceResource.class.getResourceAsStream(AGENT), AGENT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
