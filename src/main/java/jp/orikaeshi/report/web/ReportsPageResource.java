package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.View;

/**
 * The page of monthly reports, and its files. In its addresses a customer is the record's random id: the number that
 * is printed on a contract stands in no address that ends up in a browser's history.
 */
@Path("/reports")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ReportsPageResource {
    @Inject
    ReportsPages pages;

    @Inject
    MonthlyFiles files;

    @Inject
    CurrentUser user;

    /** Without a month: the one that we are in. Without a customer: all of them. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public View page(
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("edition") @DefaultValue("") String edition) {
        return View.of("report/page", "shown", pages.of(month, customer, edition));
    }

    /** The outages of that month one by one. */
    @GET
    @Path("outages.csv")
    public Response outages(
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("edition") @DefaultValue("") String edition) {
        MonthlyReportData data = pages.month(month, customer, edition).data();
        return Download.csv("outages-" + data.month(), MonthTables.outages(data, user.locale()));
    }

    /** The tickets of that month one by one. */
    @GET
    @Path("tickets.csv")
    public Response tickets(
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("edition") @DefaultValue("") String edition) {
        MonthlyReportData data = pages.month(month, customer, edition).data();
        return Download.csv("tickets-" + data.month(), MonthTables.tickets(data, user.locale()));
    }

    @GET
    @Path("{month}.pdf")
    public Response pdf(
            @PathParam("month") String month,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("edition") @DefaultValue("") String edition) {
        return files.pdf(pages.month(month, customer, edition));
    }

    @GET
    @Path("{month}.csv")
    public Response csv(
            @PathParam("month") String month,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("edition") @DefaultValue("") String edition) {
        return files.csv(pages.month(month, customer, edition));
    }

    @GET
    @Path("{month}.json")
    public Response json(
            @PathParam("month") String month,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("edition") @DefaultValue("") String edition) {
        return files.json(pages.month(month, customer, edition));
    }

    /** What was kept when the month was closed, and what the hash on the page is of. */
    @GET
    @Path("{month}.figures.json")
    public Response figures(
            @PathParam("month") String month,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("edition") @DefaultValue("") String edition) {
        return files.figures(pages.month(month, customer, edition));
    }
}
