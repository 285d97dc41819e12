package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The live status of what a customer has under watch. */
@Path("/api/v1/status")
@RequestScoped
@RolesAllowed({"engineer", "manager", "admin"})
public class StatusResource {
    @Inject
    Customers customers;

    @Inject
    StatusBoard board;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    /** All assets of the customer with that number, as a snapshot taken now. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SnapshotJson status(@QueryParam("customer") @Nullable String number) {
        if (number == null || number.isBlank()) {
            throw new ProblemException(
                    400, "invalid-request", Messages.text(user.locale(), "ticketapi.required", "customer"));
        }
        Customer customer = CustomerNumber.parse(number)
                .flatMap(customers::byNumber)
                .orElseThrow(() -> new ProblemException(
                        404, "customer-not-found", Messages.text(user.locale(), "report.no-such-customer")));
        return SnapshotJson.of(board.current(customer.id()), settings.zone());
    }
}
