package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.report.monthly.MonthNotFound;
import jp.orikaeshi.report.monthly.ReportedMonth;
import org.jspecify.annotations.Nullable;

/**
 * The monthly report of a customer, or of all of them, for whoever may read tickets: of a frozen month the newest edition,
 * unless another is asked for.
 */
// The same path as the other reports: a longer one would win every match.
@Path("/api/v1/reports")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class MonthlyReportResource {
    @Inject
    MonthDesk months;

    @Inject
    MonthAsked asked;

    @Inject
    MonthlyFiles files;

    /** The figures, for programs: {@link MonthlyJson}. */
    @GET
    @Path("monthly/{month}.json")
    public Response json(
            @PathParam("month") String month,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("edition") @Nullable String edition) {
        return files.json(data(month, customer, edition));
    }

    /** What was kept when the month was closed, and what its hash is of; 404 while it has not been. */
    @GET
    @Path("monthly/{month}.figures.json")
    public Response figures(
            @PathParam("month") String month,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("edition") @Nullable String edition) {
        return files.figures(data(month, customer, edition));
    }

    /** The figures, for spreadsheets. */
    @GET
    @Path("monthly/{month}.csv")
    public Response csv(
            @PathParam("month") String month,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("edition") @Nullable String edition) {
        return files.csv(data(month, customer, edition));
    }

    /** The report as one sends it; that of all customers is for the desk itself. */
    @GET
    @Path("monthly/{month}.pdf")
    public Response pdf(
            @PathParam("month") String month,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("edition") @Nullable String edition) {
        return files.pdf(data(month, customer, edition));
    }

    private ReportedMonth data(String written, @Nullable String customer, @Nullable String edition) {
        Month month = asked.month(written);
        Customer one = customer == null ? null : asked.customer(customer);
        try {
            return months.of(month, one, edition == null ? null : Integer.valueOf(edition));
        } catch (MonthNotFound | NumberFormatException none) {
            throw asked.noSuchEdition();
        }
    }
}
