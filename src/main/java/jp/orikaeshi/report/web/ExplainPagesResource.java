package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.View;

/** What the figures of availability are made of. */
// The same path as the page of months: a longer one would win every match.
@Path("/reports")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ExplainPagesResource {
    @Inject
    ExplainReading explained;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @GET
    @Path("availability/explain")
    @Produces(MediaType.TEXT_HTML)
    public View availability(
            @QueryParam("asset") @DefaultValue("") String asset,
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("part") @DefaultValue("") String part,
            @QueryParam("edition") @DefaultValue("") String edition) {
        return View.of("report/explained", "shown", explained.of(asset, period, part, edition));
    }

    @GET
    @Path("availability/explain.csv")
    public Response availabilityTable(
            @QueryParam("asset") @DefaultValue("") String asset,
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("part") @DefaultValue("") String part,
            @QueryParam("edition") @DefaultValue("") String edition) {
        ExplainedShown shown = explained.of(asset, period, part, edition);
        return Download.csv(
                "availability-" + shown.explained().period().code() + "-explained",
                ExplainTables.of(shown, settings.zone(), user.locale()));
    }
}
