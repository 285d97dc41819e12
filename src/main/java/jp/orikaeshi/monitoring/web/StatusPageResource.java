package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.web.View;

/** What is broken right now, at whose, as a page that stays true by itself. */
@Path("/status")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class StatusPageResource {
    private static final int RECENT = 5;

    @Inject
    Customers customers;

    @Inject
    StatusBoard statuses;

    @Inject
    ProviderIncidents incidents;

    @Inject
    WallSheets walls;

    @GET
    public View status() {
        return View.of("monitoring/status", "overview", overview(), "incidents", incidents.latest(RECENT));
    }

    /** The same for a screen on a wall: large, dark, with who waits for us, and nothing to press. */
    @GET
    @Path("wall")
    public View wall() {
        return View.of("monitoring/wall", "wall", walls.of(overview()), "incidents", incidents.latest(RECENT));
    }

    private StatusOverview overview() {
        Map<UUID, Snapshot> all = statuses.everybody();
        return new StatusOverview(customers.all().stream()
                .flatMap(
                        customer -> Optional.ofNullable(all.get(customer.id()))
                                .map(snapshot -> new CustomerStatus(customer, snapshot))
                                .stream())
                .toList());
    }
}
