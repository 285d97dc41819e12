package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.callback.CallResult;
import jp.orikaeshi.callback.CallResultDesk;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Version;
import org.jspecify.annotations.Nullable;

/** What can be done with a ticket. Each answers with the ticket as it is afterwards. */
// The same path as the reading resource: a longer one would win every match, and reading a ticket would be 404.
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class TicketActionsResource {
    @Inject
    TicketActions actions;

    @Inject
    CallbackDesk callbacks;

    @Inject
    CallResultDesk results;

    @Inject
    Customers customers;

    @Inject
    TicketReading reading;

    @Inject
    CurrentUser user;

    @Inject
    Words words;

    @Inject
    AgreedWindow agreedWindow;

    @PathParam("number")
    long number;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @POST
    @Path("{number: \\d{1,18}}/take")
    public Response take() {
        actions.take(number, user.login(), Version.seen(ifMatch));
        return now();
    }

    public record Note(@Nullable String text) {}

    @POST
    @Path("{number: \\d{1,18}}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response note(@Nullable Note body) {
        String text = words.required("text", body == null ? null : body.text());
        words.check(422);
        actions.note(number, user.login(), text, Version.seen(ifMatch));
        return now();
    }

    /** {@code urgent}, {@code high}, {@code normal} or {@code low}. */
    public record Urgent(@Nullable String priority) {}

    /** How urgent it is: other terms may hold for what is left of its promises. */
    @POST
    @Path("{number: \\d{1,18}}/priority")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response prioritise(@Nullable Urgent body) {
        String given = words.required("priority", body == null ? null : body.priority());
        Optional<Priority> priority = words.code("priority", Priority.class, given);
        words.check(422);
        actions.prioritise(number, user.login(), priority.orElseThrow(), Version.seen(ifMatch));
        return now();
    }

    /** What the customer is to know; {@code told}: they do already, and it is not mailed. */
    public record Update(@Nullable String text, @Nullable Boolean told) {}

    @POST
    @Path("{number: \\d{1,18}}/update")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response update(@Nullable Update body) {
        String text = words.required("text", body == null ? null : body.text());
        words.check(422);
        boolean told = body != null && Boolean.TRUE.equals(body.told());
        actions.update(number, user.login(), text, told, Version.seen(ifMatch));
        return now();
    }

    /** Whose ticket it is, by the customer's number. */
    public record Owner(@Nullable String customer) {}

    /** Answers with the ticket under which the trouble goes on: an older one, if the customer has one that is open. */
    @POST
    @Path("{number: \\d{1,18}}/identify")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response identify(@Nullable Owner body) {
        String given = words.required("customer", body == null ? null : body.customer());
        Optional<Customer> owner = CustomerNumber.parse(given).flatMap(customers::any);
        if (!given.isEmpty() && owner.isEmpty()) {
            words.wrong("customer", "ticketapi.no-such-customer", given);
        }
        words.check(422);
        return now(actions.identify(number, user.login(), owner.orElseThrow().id(), Version.seen(ifMatch)));
    }

    public record Wait(@Nullable String on) {}

    @POST
    @Path("{number: \\d{1,18}}/wait")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response waitFor(@Nullable Wait body) {
        TicketStatus waiting =
                switch (Optional.ofNullable(body).map(Wait::on).orElse("")) {
                    case "customer" -> TicketStatus.WAITING_CUSTOMER;
                    case "provider" -> TicketStatus.WAITING_PROVIDER;
                    default -> {
                        words.wrong("on", "ticketapi.one-of", "customer, provider");
                        yield TicketStatus.WAITING_CUSTOMER;
                    }
                };
        words.check(422);
        actions.wait(number, user.login(), waiting, Version.seen(ifMatch));
        return now();
    }

    @POST
    @Path("{number: \\d{1,18}}/resume")
    public Response resume() {
        actions.resume(number, user.login(), Version.seen(ifMatch));
        return now();
    }

    /**
     * {@code number} may be missing: then the number that the customer gave. {@code from} and {@code until} are the time
     * agreed with the customer; without them the call goes out as soon as possible.
     */
    public record AnotherCall(
            @Nullable String number,
            @Nullable String from,
            @Nullable String until) {}

    @POST
    @Path("{number: \\d{1,18}}/callback")
    public Response callback(@Nullable AnotherCall body) {
        Optional<String> given =
                Optional.ofNullable(body).map(AnotherCall::number).filter(n -> !n.isBlank());
        Optional<PhoneNumber> phone = given.flatMap(PhoneNumber::parse).filter(PhoneNumber::diallable);
        if (given.isPresent() && phone.isEmpty()) {
            words.wrong("number", "ticketapi.not-diallable", given.orElseThrow());
        }
        Optional<Window> window =
                Optional.ofNullable(body).flatMap(call -> agreedWindow.read("from, until", call.from(), call.until()));
        words.check(422);
        reading.expect(number, Version.seen(ifMatch));
        var unused = window.map(agreed -> callbacks.agree(number, phone.orElse(null), agreed, user.login()))
                .orElseGet(() -> callbacks.another(number, phone.orElse(null), user.login()));
        return now();
    }

    /** {@code reason} may be missing: then reports say that none was given. */
    public record CalledOff(@Nullable String reason) {}

    /** Takes the call-back back, unless a telephone rings for it or somebody talks. */
    @POST
    @Path("{number: \\d{1,18}}/callback/cancel")
    public Response cancelCallback(@Nullable CalledOff body) {
        Optional<String> reason =
                Optional.ofNullable(body).map(CalledOff::reason).filter(text -> !text.isBlank());
        reason.ifPresent(text -> words.atMost(Words.SHORT, "reason", text));
        words.check(422);
        reading.expect(number, Version.seen(ifMatch));
        callbacks.cancel(number, user.login(), reason.orElse(null));
        return now();
    }

    public record Judged(@Nullable String result) {}

    /** What came of the last call in which engineer and customer were joined: see {@link CallResult}. Said once. */
    @POST
    @Path("{number: \\d{1,18}}/callback/result")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response callResult(@Nullable Judged body) {
        Optional<CallResult> result =
                words.code("result", CallResult.class, words.required("result", body == null ? null : body.result()));
        words.check(422);
        results.give(number, result.orElseThrow(), user.login());
        return now();
    }

    /**
     * {@code prevention} may be missing: then nobody has said what keeps it from happening again.
     * {@code despite} false: not while monitoring still sees something down. Without it, as with true, it is noted only.
     */
    public record Solution(
            @Nullable String cause,
            @Nullable String summary,
            @Nullable String remedy,
            @Nullable String prevention,
            @Nullable Boolean despite) {}

    @POST
    @Path("{number: \\d{1,18}}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(@Nullable Solution body) {
        Solution sent = body == null ? new Solution(null, null, null, null, null) : body;
        Resolution how = new Resolution(
                words.required("cause", sent.cause()),
                words.required("summary", sent.summary()),
                words.required("remedy", sent.remedy()),
                words.optional("prevention", sent.prevention()));
        words.check(422);
        if (Boolean.FALSE.equals(sent.despite())) {
            actions.resolveUnlessDown(number, user.login(), how, Version.seen(ifMatch));
        } else {
            actions.resolve(number, user.login(), how, Version.seen(ifMatch));
        }
        return now();
    }

    @POST
    @Path("{number: \\d{1,18}}/close")
    public Response close() {
        actions.close(number, user.login(), Version.seen(ifMatch));
        return now();
    }

    @POST
    @Path("{number: \\d{1,18}}/reopen")
    public Response reopen() {
        actions.reopen(number, user.login(), Version.seen(ifMatch));
        return now();
    }

    private Response now() {
        return now(number);
    }

    private Response now(long goesOn) {
        TicketShown shown = reading.one(goesOn);
        return Response.ok(shown.json(user.locale()))
                .header("ETag", Version.tag(shown.ticket().version()))
                .build();
    }
}
