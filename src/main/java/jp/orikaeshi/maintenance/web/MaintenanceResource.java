package jp.orikaeshi.maintenance.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.maintenance.MaintenanceDesk;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Announced work: what goes on, what comes, and one more. */
@Path("/maintenance")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class MaintenanceResource {
    private static final Wanted NOTHING = new Wanted("", "", "", "", "", "");

    @Inject
    MaintenanceDesk desk;

    @Inject
    MaintenanceIntake intake;

    @Inject
    MaintenanceRows rows;

    @Inject
    Customers customers;

    @Inject
    Providers providers;

    @Inject
    CurrentUser user;

    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public View maintenance() {
        return page(NOTHING, "");
    }

    @POST
    public Response announce(
            @FormParam("customer") @DefaultValue("") String customer,
            @FormParam("asset") @DefaultValue("") String asset,
            @FormParam("provider") @DefaultValue("") String provider,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to) {
        Wanted wanted = new Wanted(customer, asset, provider, reason, from, to);
        try {
            UUID unused = intake.announce(wanted);
        } catch (ProblemException e) {
            return Response.status(e.status()).entity(page(wanted, e.detail())).build();
        }
        return back();
    }

    @POST
    @Path("end")
    public Response end(@FormParam("id") @Nullable UUID id) {
        if (id == null || !desk.endEarly(id, user.login())) {
            throw new NotFoundException();
        }
        return back();
    }

    @POST
    @Path("cancel")
    public Response cancel(@FormParam("id") @Nullable UUID id) {
        if (id == null || !desk.cancel(id, user.login())) {
            throw new NotFoundException();
        }
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/maintenance")).build();
    }

    private View page(Wanted wanted, String problem) {
        return new View(
                "maintenance/page",
                Map.of(
                        "rows",
                        rows.all(),
                        "customers",
                        customers.all(),
                        "providers",
                        providers.all(),
                        "wanted",
                        wanted,
                        "problem",
                        problem));
    }
}
