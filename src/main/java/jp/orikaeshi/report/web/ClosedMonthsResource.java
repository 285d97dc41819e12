package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Months that are over: which reports there are, who reviewed them, and another edition of one. */
// The same path as the page of months: a longer one would win every match.
@Path("/reports")
@RequestScoped
@RolesAllowed(Roles.MANAGER)
public class ClosedMonthsResource {
    @Inject
    ClosedMonthsReading reading;

    @Inject
    MonthDesk months;

    @Inject
    MonthIntake intake;

    @Inject
    MonthAsked asked;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    /** Without a month: the last one that is over. */
    @GET
    @Path("closed")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Produces(MediaType.TEXT_HTML)
    public View closed(
            @QueryParam("month") @DefaultValue("") String month, @QueryParam("state") @DefaultValue("") String state) {
        return View.of("report/closed", "closed", reading.of(month, state, null));
    }

    @GET
    @Path("closed.csv")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    public Response closedTable(
            @QueryParam("month") @DefaultValue("") String month, @QueryParam("state") @DefaultValue("") String state) {
        ClosedMonths closed = reading.of(month, state, null);
        return Download.csv("closed-" + closed.month(), ReportTables.of(closed, settings.zone(), user.locale()));
    }

    /** Whoever sends this stands for these reports; those to customers whose plan says so go out. */
    @POST
    @Path("closed/review")
    public Response review(
            @FormParam("id") @Nullable List<UUID> ids, @FormParam("back") @DefaultValue("") String back) {
        (ids == null ? List.<UUID>of() : ids).forEach(intake::review);
        return Response.seeOther(URI.create(inside(back))).build();
    }

    /** A report that was reviewed goes to those contacts of the customer who have not got it. */
    @POST
    @Path("closed/send")
    @Produces(MediaType.TEXT_HTML)
    public Response send(@FormParam("id") @Nullable UUID id, @FormParam("back") @DefaultValue("") String back) {
        FrozenMonth report = known(id);
        try {
            intake.send(report.id());
        } catch (ProblemException refused) {
            return refused(report, refused);
        }
        return Response.seeOther(URI.create(inside(back))).build();
    }

    /** What has been learnt since goes into another edition. */
    @POST
    @Path("closed/again")
    @Produces(MediaType.TEXT_HTML)
    public Response again(@FormParam("id") @Nullable UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        FrozenMonth report = known(id);
        try {
            FrozenMonth made = intake.again(report.id(), reason);
            String whose = made.customer().map(one -> "&customer=" + one).orElse("");
            return Response.seeOther(URI.create("/reports?month=" + made.month() + whose))
                    .build();
        } catch (ProblemException refused) {
            return refused(report, refused);
        }
    }

    private FrozenMonth known(@Nullable UUID id) {
        if (id == null) {
            throw asked.noSuchEdition();
        }
        return months.get(id);
    }

    private Response refused(FrozenMonth report, ProblemException why) {
        return Response.status(why.status())
                .entity(View.of("report/closed", "closed", reading.of(report.month(), "", why.detail())))
                .build();
    }

    // Only back to a page of ours.
    private static String inside(String back) {
        return back.matches("/reports[\\w?=&/-]*") ? back : "/reports/closed";
    }
}
