package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.monitoring.device.DeviceDesk;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The devices on one customer's network, and what people say about them: whoever is on the telephone may know them. */
@Path("/agents/networks/{network}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.ADMIN})
public class NetworkResource {
    @Inject
    Networks networks;

    @Inject
    DeviceNaming naming;

    @Inject
    DeviceDesk desk;

    @Inject
    CurrentUser user;

    @GET
    public View devices(@PathParam("network") UUID network) {
        return page(network, "", "", "");
    }

    @POST
    @Path("approve")
    public Response approve(
            @PathParam("network") UUID network,
            @FormParam("id") @Nullable UUID id,
            @FormParam("name") @Nullable String name,
            @FormParam("always") @Nullable String always,
            @FormParam("several") @Nullable String several) {
        try {
            var unused = naming.approve(id, name, always != null, several != null);
        } catch (ProblemException e) {
            return Response.status(e.status())
                    .entity(page(network, e.detail(), "", ""))
                    .build();
        }
        return back(network);
    }

    @POST
    @Path("enter")
    public Response enter(
            @PathParam("network") UUID network,
            @FormParam("mac") @DefaultValue("") String mac,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("always") @Nullable String always,
            @FormParam("several") @Nullable String several) {
        try {
            naming.enter(network, mac, name, always != null, several != null);
        } catch (ProblemException e) {
            return Response.status(e.status())
                    .entity(page(network, e.detail(), mac, name))
                    .build();
        }
        return back(network);
    }

    @POST
    @Path("approve-all")
    public Response approveAll(@PathParam("network") UUID network) {
        int unused = desk.approveAll(network, user.login());
        return back(network);
    }

    @POST
    @Path("forget")
    public Response forget(@PathParam("network") UUID network, @FormParam("id") @Nullable UUID id) {
        naming.forget(id);
        return back(network);
    }

    private static Response back(UUID network) {
        return Response.seeOther(URI.create("/agents/networks/" + network)).build();
    }

    // What was typed for a new device stays where something is wrong with it.
    private View page(UUID network, String problem, String mac, String name) {
        return new View(
                "monitoring/network",
                Map.of(
                        "network",
                        networks.of(network).orElseThrow(NotFoundException::new),
                        "problem",
                        problem,
                        "mac",
                        mac,
                        "name",
                        name));
    }
}
