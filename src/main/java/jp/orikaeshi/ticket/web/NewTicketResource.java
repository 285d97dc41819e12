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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;

/** Writes down a trouble that did not come in by the line. */
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class NewTicketResource {
    @Inject
    TicketIntake intake;

    @Inject
    Customers customers;

    @Inject
    CurrentUser user;

    @Inject
    Words words;

    @GET
    @Path("new")
    public View form() {
        return page(Typed.NOTHING);
    }

    @POST
    @Path("new")
    public Response open(
            @FormParam("customer") @DefaultValue("") String customer,
            @FormParam("trouble") @DefaultValue("") String trouble,
            @FormParam("number") @DefaultValue("") String number,
            @FormParam("note") @DefaultValue("") String note) {
        Optional<Trouble> known = words.code("trouble", Trouble.class, trouble);
        Optional<Customer> owner = CustomerNumber.parse(customer).flatMap(customers::any);
        if (!customer.isBlank() && owner.isEmpty()) {
            words.wrong(label("ticket.new.customer"), "ticketapi.no-such-customer", customer.strip());
        }
        Optional<PhoneNumber> phone = PhoneNumber.parse(number).filter(PhoneNumber::diallable);
        if (!number.isBlank() && phone.isEmpty()) {
            words.wrong(label("ticket.new.number"), "ticketapi.not-diallable", number.strip());
        }
        String text = words.required(label("ticket.new.note"), note);
        try {
            words.check(422);
        } catch (ProblemException e) {
            Map<String, String> fields =
                    Map.of("customer", customer, "trouble", trouble, "number", number, "note", note);
            return Response.status(e.status())
                    .entity(page(new Typed("new", fields, e.detail())))
                    .build();
        }
        long opened = intake.byHand(user.login(), known, owner.map(Customer::id), phone, text);
        return Response.seeOther(URI.create("/tickets/" + opened)).build();
    }

    private View page(Typed typed) {
        return View.of("ticket/new", "typed", typed, "customers", customers.names());
    }

    private String label(String key) {
        return Messages.text(user.locale(), key);
    }
}
