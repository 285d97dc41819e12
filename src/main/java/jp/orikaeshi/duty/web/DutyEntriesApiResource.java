package jp.orikaeshi.duty.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.web.CurrentUser;
import org.jspecify.annotations.Nullable;

/** What people have entered beside the duty plan, for programs. */
@Path("/api/v1/duty/entries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
public class DutyEntriesApiResource {
    @Inject
    DutyDesk desk;

    @Inject
    DutyIntake intake;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A list that is never paged. */
    public record Page(List<EntryJson> items, @Nullable String next) {}

    /** Everything that still matters, by when it begins. */
    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Page list() {
        return new Page(
                desk.standing().stream()
                        .map(entry -> EntryJson.of(entry, clock.instant()))
                        .toList(),
                null);
    }

    /** Whoever was asked agrees to a swap; 404 if the caller was not asked, or it is no longer open. */
    @POST
    @Path("{id}/agree")
    @RolesAllowed(Roles.ENGINEER)
    public Response agree(@PathParam("id") UUID id) {
        return done(desk.agree(id, user.person(), user.login()));
    }

    /** Whoever was asked does not want the swap; 404 as above. */
    @POST
    @Path("{id}/decline")
    @RolesAllowed(Roles.ENGINEER)
    public Response decline(@PathParam("id") UUID id) {
        return done(desk.decline(id, user.person(), user.login()));
    }

    /** Takes it back; 404 if there is none, or not one that the caller may take back. */
    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") UUID id) {
        return done(intake.cancel(id));
    }

    private static Response done(boolean found) {
        if (!found) {
            throw new NotFoundException();
        }
        return Response.noContent().build();
    }
}
