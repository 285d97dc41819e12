package jp.orikaeshi.maintenance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.maintenance.MaintenanceDesk;
import jp.orikaeshi.web.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Announced work for programs: a deployment that takes a site down says so before it does. */
@Path("/api/v1/maintenance")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class MaintenanceApiResource {
    @Inject
    MaintenanceDesk desk;

    @Inject
    MaintenanceIntake intake;

    @Inject
    MaintenanceRows rows;

    @Inject
    CurrentUser user;

    /** A list that is never paged. */
    public record Page(List<AnnouncedJson> items, @Nullable String next) {}

    /** Everything announced; what is open first, then by the next window. */
    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Page list() {
        return new Page(rows.all().stream().map(AnnouncedJson::of).toList(), null);
    }

    /** 201 with the work; 422 with the field that is wrong. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response announce(Wanted wanted) {
        UUID id = intake.announce(wanted);
        return Response.created(URI.create("/api/v1/maintenance/" + id))
                .entity(found(id))
                .build();
    }

    /** Ends the window that is open; 404 if none is. Later ones come as planned. */
    @POST
    @Path("{id}/end")
    public AnnouncedJson end(@PathParam("id") UUID id) {
        if (!desk.endEarly(id, user.login())) {
            throw new NotFoundException();
        }
        return found(id);
    }

    /** Takes it back, with all windows to come; 404 if it is not announced. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        if (!desk.cancel(id, user.login())) {
            throw new NotFoundException();
        }
        return Response.noContent().build();
    }

    private AnnouncedJson found(UUID id) {
        return rows.all().stream()
                .filter(row -> row.announced().work().id().equals(id))
                .map(AnnouncedJson::of)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
