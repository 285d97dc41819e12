package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.callback.ConferenceDesk;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Version;
import org.jspecify.annotations.Nullable;

/** What can be done while engineer and customer talk. Each answers with the ticket as it is afterwards. */
// The same path as the reading resource, see TicketActionsResource.
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class TalkResource {
    @Inject
    ConferenceDesk conferences;

    @Inject
    Engineers engineers;

    @Inject
    TicketReading reading;

    @Inject
    CurrentUser user;

    @Inject
    Words words;

    @PathParam("number")
    long number;

    /** {@code engineer} is a login. */
    public record Colleague(@Nullable String engineer) {}

    /** Calls a colleague, who is briefed and joins by a key. */
    @POST
    @Path("{number: \\d{1,18}}/talk/colleague")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response colleague(@Nullable Colleague body) {
        String login = words.required("engineer", body == null ? null : body.engineer());
        if (!login.isEmpty() && engineers.find(login).filter(Engineer::callable).isEmpty()) {
            words.wrong("engineer", "ticketapi.engineer");
        }
        words.check(422);
        conferences.call(number, login, user.login());
        return now();
    }

    /** {@code muted} is true or false. */
    public record Muting(@Nullable Boolean muted) {}

    /** Whether the others hear the engineer. */
    @POST
    @Path("{number: \\d{1,18}}/talk/mute")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response mute(@Nullable Muting body) {
        boolean muted = body != null && Boolean.TRUE.equals(body.muted());
        if (body == null || body.muted() == null) {
            words.wrong("muted", "ticketapi.muted");
        }
        words.check(422);
        conferences.mute(number, muted);
        return now();
    }

    /** The engineer hears the brief again, and nobody else does. */
    @POST
    @Path("{number: \\d{1,18}}/talk/brief")
    public Response brief() {
        conferences.briefAgain(number);
        return now();
    }

    private Response now() {
        TicketShown shown = reading.one(number);
        return Response.ok(shown.json(user.locale()))
                .header("ETag", Version.tag(shown.ticket().version()))
                .build();
    }
}
