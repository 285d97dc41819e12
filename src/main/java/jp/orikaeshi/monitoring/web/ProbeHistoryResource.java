package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.ProbeHistories;

/** What one probe saw over time, for charts. */
@Path("/api/v1/probes/{id}/history")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ProbeHistoryResource {
    @Inject
    Assets assets;

    @Inject
    ProbeHistories histories;

    @Inject
    Clock clock;

    /**
     * The columns of a chart.
     *
     * @param range {@code 24h}, {@code 7d}, {@code 30d} or {@code 90d}, ending now
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ProbeHistoryJson history(@PathParam("id") UUID id, @QueryParam("range") @DefaultValue("24h") String range) {
        Instant now = clock.instant();
        Instant from = HistoryRange.of(range)
                .orElseThrow(() -> new BadRequestException("range is none of 24h, 7d, 30d, 90d"))
                .from(now);
        if (assets.probe(id).isEmpty()) {
            throw new NotFoundException("no such probe");
        }
        Duration step = HistoryRange.step(Duration.between(from, now));
        return ProbeHistoryJson.of(id, from, now, step, histories.points(id, from, now, step));
    }
}
