package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.report.monthly.FrozenMonth;
import org.jspecify.annotations.Nullable;

/** The reports of months that are over, for programs: reading which there are, standing for them, mailing them. */
// The same path as the other reports: a longer one would win every match.
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.MANAGER)
public class MonthsApiResource {
    @Inject
    MonthsReading reading;

    @Inject
    MonthIntake intake;

    /** {@code next} is the cursor of the page after it, null on the last one. */
    public record Page(List<MonthJson> items, @Nullable String next) {}

    /**
     * The newest edition of each report of a month; that of all customers first, then the customers' in the order of the
     * desk file.
     *
     * @param month without it the last one that is over
     * @param state {@code waiting} to be reviewed, or {@code reviewed}; without it all
     */
    @GET
    @Path("months")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    public Page list(
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return reading.page(month, state, limit, cursor);
    }

    @GET
    @Path("months/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    public MonthJson one(@PathParam("id") UUID id) {
        return reading.one(id);
    }

    /** Every edition of the same report, the newest first. */
    @GET
    @Path("months/{id}/editions")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    public Page editions(@PathParam("id") UUID id) {
        return new Page(reading.editions(id), null);
    }

    /** Whoever sends this stands for it; who is first stays on record. Customers whose plan says so are mailed it then. */
    @POST
    @Path("months/{id}/review")
    public MonthJson review(@PathParam("id") UUID id) {
        intake.review(id);
        return one(id);
    }

    /** Why there is to be another edition. */
    public record Reason(@Nullable String reason) {}

    /** What has been learnt since goes into another edition; 409 if nothing has. Answers with the new one. */
    @POST
    @Path("months/{id}/editions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response again(@PathParam("id") UUID id, @Nullable Reason body) {
        reading.known(id);
        FrozenMonth made = intake.again(id, body == null ? null : body.reason());
        return Response.created(URI.create("/api/v1/reports/months/" + made.id()))
                .entity(one(made.id()))
                .build();
    }

    /** A report that was reviewed goes to those contacts of the customer who have not got it; 409 if nobody is without. */
    @POST
    @Path("months/{id}/mail")
    public MonthJson mail(@PathParam("id") UUID id) {
        intake.send(id);
        return one(id);
    }
}
