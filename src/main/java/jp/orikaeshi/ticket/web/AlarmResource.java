package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.emergency.AlarmDesk;
import jp.orikaeshi.emergency.AlarmView;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.web.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The emergency notice of a ticket for programs. What each contact heard, and when, is on the timeline. */
@Path("/api/v1/tickets/{number: \\d{1,18}}/emergency")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class AlarmResource {
    @Inject
    AlarmDesk alarms;

    @Inject
    Tickets tickets;

    @Inject
    CurrentUser user;

    @Inject
    Words words;

    /** The one that goes on, or the last one; 404 if there was none. */
    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public AlarmView get(@PathParam("number") long number) {
        return alarms.of(tickets.current(number)).orElseThrow(NotFoundException::new);
    }

    /** Begins to call the customer's emergency contacts, if that is not going on already. */
    @POST
    public AlarmView raise(@PathParam("number") long number) {
        tickets.get(number);
        alarms.raise(number, user.login());
        return get(number);
    }

    public record Stopping(@Nullable String reason) {}

    @POST
    @Path("stop")
    @Consumes(MediaType.APPLICATION_JSON)
    public AlarmView stop(@PathParam("number") long number, @Nullable Stopping body) {
        String reason = words.required("reason", body == null ? null : body.reason());
        words.atMost(Words.SHORT, "reason", reason);
        words.check(422);
        tickets.get(number);
        alarms.stop(number, user.login(), reason);
        return get(number);
    }
}
