package jp.orikaeshi.ticket.web;

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
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.ticket.QueueSearches;
import jp.orikaeshi.web.View;
import org.jspecify.annotations.Nullable;

/** The page that engineers have open: who waits, worst first. */
// The same path as the other pages of tickets: a longer one would win every match.
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class QueueResource {
    private static final int LONGEST = 100;

    @Inject
    Queue queue;

    @Inject
    QueueSearches searches;

    @Inject
    Customers customers;

    @GET
    public View queue(
            @QueryParam("status") @DefaultValue(QueueFilter.LIVE) String status,
            @QueryParam("search") @Nullable UUID search,
            @QueryParam("page") @DefaultValue("1") String page) {
        int number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
        QueueFilter filter = Optional.ofNullable(search)
                .flatMap(searches::find)
                .map(kept -> new QueueFilter(status, kept.customer(), kept.words(), number, kept.id()))
                .orElseGet(() -> new QueueFilter(status, "", "", number, null));
        return View.of("ticket/queue", "queue", queue.page(filter), "customers", customers.names());
    }

    /** Leads to the tickets asked for, by an address that says nothing about the customer. */
    @POST
    public Response search(
            @FormParam("status") @DefaultValue(QueueFilter.LIVE) String status,
            @FormParam("customer") @DefaultValue("") String customer,
            @FormParam("q") @DefaultValue("") String text) {
        boolean everything = customer.isBlank() && text.isBlank();
        UUID search = everything ? null : searches.keep(cut(customer), cut(text));
        QueueFilter filter = new QueueFilter(status, customer, text, 1, search);
        return Response.seeOther(URI.create(filter.address())).build();
    }

    private static String cut(String typed) {
        return typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST));
    }
}
