package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthlyReport;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import org.jspecify.annotations.Nullable;

/** The monthly report of a customer, or of all of them, for whoever may read tickets. */
// The same path as the other reports: a longer one would win every match.
@Path("/api/v1/reports")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class MonthlyReportResource {
    @Inject
    MonthlyReport report;

    @Inject
    MonthAsked asked;

    /** The figures, for programs. */
    @GET
    @Path("monthly/{month}.json")
    @Produces(MediaType.APPLICATION_JSON)
    public MonthlyJson json(@PathParam("month") String month, @QueryParam("customer") @Nullable String customer) {
        return MonthlyJson.of(data(month, customer));
    }

    private MonthlyReportData data(String written, @Nullable String customer) {
        Month month = asked.month(written);
        return customer == null ? report.ofAll(month) : report.of(month, asked.customer(customer));
    }
}
