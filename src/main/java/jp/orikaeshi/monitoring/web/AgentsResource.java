package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.View;

/** What reports by itself from customers' places. */
@Path("/agents")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.ADMIN})
public class AgentsResource {
    @Inject
    AgentRows rows;

    @Inject
    Settings settings;

    @GET
    public View agents() {
        return new View(
                "monitoring/agents",
                Map.of("rows", rows.all(), "desk", settings.publicUrl().toString()));
    }
}
