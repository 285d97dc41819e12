package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.TicketQuery;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Version;
import org.jspecify.annotations.Nullable;

/** Finding, reading and opening tickets. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class TicketsResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    @Inject
    TicketReading reading;

    @Inject
    TicketIntake intake;

    @Inject
    Customers customers;

    @Inject
    CurrentUser user;

    @Inject
    Words words;

    /** Tickets, newest first. Several states are separated by commas. */
    @GET
    public PageOfTickets list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        List<TicketStatus> statuses = statuses(status);
        int most = (int) number("limit", limit, MOST).orElse((long) USUAL).longValue();
        Optional<Long> before = number("cursor", cursor, Long.MAX_VALUE);
        words.check(400);
        Optional<UUID> owner = given(customer).flatMap(this::customer).map(Customer::id);
        if (given(customer).isPresent() && owner.isEmpty()) {
            return new PageOfTickets(List.of(), null);
        }
        List<TicketShown> found = reading.page(
                new TicketQuery(statuses, owner.orElse(null), given(text).orElse(null), before.orElse(null), most));
        List<TicketShown> page = found.subList(0, Math.min(most, found.size()));
        return new PageOfTickets(
                page.stream().map(shown -> shown.json(user.locale())).toList(),
                found.size() > most ? Long.toString(page.get(most - 1).ticket().number()) : null);
    }

    @GET
    @Path("{number: \\d{1,18}}")
    public Response get(@PathParam("number") long number) {
        return show(number, Response.Status.OK).build();
    }

    /** Opens a ticket; all of the body's fields may be missing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ENGINEER)
    public Response open(@Nullable Opening body) {
        Opening opening = body == null ? new Opening(null, null, null, null) : body;
        Optional<Trouble> trouble = words.code("trouble", Trouble.class, opening.trouble());
        Optional<Customer> owner = given(opening.customer()).flatMap(this::customer);
        given(opening.customer())
                .filter(number -> owner.isEmpty())
                .ifPresent(number -> words.wrong("customer", "ticketapi.no-such-customer", number));
        Optional<PhoneNumber> callback =
                given(opening.callbackNumber()).flatMap(PhoneNumber::parse).filter(PhoneNumber::diallable);
        given(opening.callbackNumber())
                .filter(number -> callback.isEmpty())
                .ifPresent(number -> words.wrong("callbackNumber", "ticketapi.not-diallable", number));
        words.check(422);
        long number = intake.open(user.login(), trouble, owner.map(Customer::id), callback, given(opening.note()));
        return show(number, Response.Status.CREATED)
                .location(URI.create("/api/v1/tickets/" + number))
                .build();
    }

    /**
     * What a new ticket says.
     *
     * @param customer the customer's number
     * @param trouble as on tickets
     * @param callbackNumber where the customer wants to be called
     */
    public record Opening(
            @Nullable String customer,
            @Nullable String trouble,
            @Nullable String callbackNumber,
            @Nullable String note) {}

    private Response.ResponseBuilder show(long number, Response.Status status) {
        TicketShown shown = reading.one(number);
        return Response.status(status)
                .header("ETag", Version.tag(shown.ticket().version()))
                .entity(shown.json(user.locale()));
    }

    private Optional<Customer> customer(String number) {
        return CustomerNumber.parse(number).flatMap(customers::any);
    }

    private List<TicketStatus> statuses(@Nullable String written) {
        return given(written).stream()
                .flatMap(all -> List.of(all.split(",", -1)).stream())
                .flatMap(one -> words.code("status", TicketStatus.class, one).stream())
                .toList();
    }

    private Optional<Long> number(String field, @Nullable String written, long most) {
        Optional<Long> read = given(written)
                .filter(w -> w.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(n -> n >= 1 && n <= most);
        if (given(written).isPresent() && read.isEmpty()) {
            words.wrong(field, "ticketapi.number." + field, MOST);
        }
        return read;
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(v -> !v.isEmpty());
    }
}
