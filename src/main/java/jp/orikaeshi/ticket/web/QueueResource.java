package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.web.View;

/** The page that engineers have open: who waits, worst first. */
// The same path as the other pages of tickets: a longer one would win every match.
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class QueueResource {
    @Inject
    Queue queue;

    @Inject
    Customers customers;

    @GET
    public View queue(
            @QueryParam("status") @DefaultValue(QueueFilter.LIVE) String status,
            @QueryParam("customer") @DefaultValue("") String customer,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("page") @DefaultValue("1") String page) {
        int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
        QueuePage found = queue.page(new QueueFilter(status, customer, text, number));
        return View.of("ticket/queue", "queue", found, "customers", List.copyOf(customers.all()));
    }
}
