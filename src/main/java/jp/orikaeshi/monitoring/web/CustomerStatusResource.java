package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.web.View;

/** Everything that one customer has under watch: now, today, and in the last ninety days. */
@Path("/status/customers/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class CustomerStatusResource {
    @Inject
    Customers customers;

    @Inject
    StatusBoard board;

    @Inject
    CustomerHistory history;

    @Inject
    Tickets tickets;

    @GET
    public View customer(@PathParam("id") UUID id) {
        Customer customer = customers.byId(id).orElseThrow(NotFoundException::new);
        Snapshot now = board.current(id);
        return new View(
                "monitoring/customer",
                Map.of(
                        "customer", customer,
                        "snapshot", now,
                        "assets", history.of(id, now),
                        "outages", history.outages(id, now.takenAt()),
                        "tickets", tickets.liveOf(id)));
    }
}
