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

/**
 * What managers look at besides a month: what runs out next, how months went, how available things are. Filters stand in
 * the address, and each table can be taken away as a file.
 */
// The same path as the page of months: a longer one would win every match.
@Path("/reports")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ManagerPagesResource {
    private static final int ROWS = 200;

    @Inject
    SlaNowReading now;

    @Inject
    TrendReading trend;

    @Inject
    AvailabilityReading availability;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @GET
    @Path("sla")
    @Produces(MediaType.TEXT_HTML)
    public View sla(
            @QueryParam("promise") @DefaultValue("") String promise,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("customer") @DefaultValue("") String customer) {
        return View.of("report/sla", "now", now.of(promise, state, customer, ROWS));
    }

    @GET
    @Path("sla.csv")
    public Response slaTable(
            @QueryParam("promise") @DefaultValue("") String promise,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("customer") @DefaultValue("") String customer) {
        SlaNow all = now.of(promise, state, customer, Integer.MAX_VALUE);
        return Download.csv("sla", ReportTables.of(all, settings.zone(), user.locale()));
    }

    @GET
    @Path("trend")
    @Produces(MediaType.TEXT_HTML)
    public View trend(@QueryParam("customer") @DefaultValue("") String customer) {
        return View.of("report/trend", "trend", trend.of(customer));
    }

    @GET
    @Path("trend.csv")
    public Response trendTable(@QueryParam("customer") @DefaultValue("") String customer) {
        return Download.csv("trend", ReportTables.of(trend.of(customer).months(), user.locale()));
    }

    @GET
    @Path("availability")
    @Produces(MediaType.TEXT_HTML)
    public View availability(
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("by") @DefaultValue("asset") String by,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("provider") @DefaultValue("") String provider) {
        return View.of("report/availability", "shown", availability.of(period, by, customer, provider));
    }

    @GET
    @Path("availability.csv")
    public Response availabilityTable(
            @QueryParam("period") @DefaultValue("") String period,
            @QueryParam("by") @DefaultValue("asset") String by,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("provider") @DefaultValue("") String provider) {
        AvailabilityShown shown = availability.of(period, by, customer, provider);
        return Download.csv(
                "availability-" + shown.period().code(), ReportTables.standings(shown.standings(), user.locale()));
    }
}
