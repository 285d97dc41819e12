package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.mail.EditionMailDesk;
import jp.orikaeshi.report.EditionDesk;
import jp.orikaeshi.report.EditionSeen;
import jp.orikaeshi.report.EditionsShown;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The report of a ticket for programs: writing it, having it approved, letting it out, mailing it, and the links that lead
 * to it. What is done answers with the report as it is afterwards; {@code If-Match} carries the tag of what was read.
 */
// The same path as the other reports: a longer one would win every match.
@Path("/api/v1/reports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
public class EditionApiResource {
    private static final String REPORT = "incidents/{ticket: \\d{1,18}}";

    @Inject
    EditionDesk desk;

    @Inject
    EditionIntake intake;

    @Inject
    EditionMailDesk mails;

    @Inject
    Tickets tickets;

    @Inject
    CurrentUser user;

    @PathParam("ticket")
    long ticket;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @GET
    @Path(REPORT)
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Response report() {
        return now();
    }

    /** {@code changed} is what is different from the version before; the first has none. */
    public record Words(
            @Nullable String cause,
            @Nullable String summary,
            @Nullable String remedy,
            @Nullable String prevention,
            @Nullable String changed) {}

    /** The words of the version that is being written; of the next one, if the last was let out. */
    @PUT
    @Path(REPORT + "/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response write(@Nullable Words body) {
        Words sent = body == null ? new Words(null, null, null, null, null) : body;
        known();
        intake.write(
                ticket,
                EditionWords.of(sent.cause(), sent.summary(), sent.remedy(), sent.prevention()),
                EditionWords.text(sent.changed()),
                EditionTag.seen(ifMatch));
        return now();
    }

    /** A manager is to look at it. */
    @POST
    @Path(REPORT + "/submit")
    public Response submit() {
        intake.submit(ticket, EditionTag.seen(ifMatch));
        return now();
    }

    public record Returned(@Nullable String why) {}

    /** A manager wants it said differently. */
    @POST
    @Path(REPORT + "/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    public Response giveBack(@Nullable Returned body) {
        known();
        intake.giveBack(ticket, body == null ? null : body.why(), EditionTag.seen(ifMatch));
        return now();
    }

    /**
     * Approves it, where the desk wants that, and lets it out: a manager then, else an engineer too. 428 without
     * {@code If-Match}: nobody lets out what they have not read.
     */
    @POST
    @Path(REPORT + "/issue")
    public Response issue() {
        EditionSeen seen = EditionTag.seen(ifMatch);
        if (seen == null) {
            throw new ProblemException(
                    428, "version-needed", Messages.text(user.locale(), "edition.api.version-needed"));
        }
        intake.issue(ticket, seen);
        return now();
    }

    /** The newest version that was let out goes to those contacts of the customer who have not got it. */
    @POST
    @Path(REPORT + "/mail")
    public Response mail() {
        intake.send(ticket);
        return now();
    }

    /** A link that was just made; {@code url} is told this once only. */
    public record NewLink(UUID id, String url, Instant until) {}

    /** A link to the newest version that was let out, for whoever has no log-in. */
    @POST
    @Path(REPORT + "/links")
    public Response link() {
        known();
        EditionIntake.Link link = intake.link(ticket);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .entity(new NewLink(link.made().id(), link.url(), link.made().until()))
                .build();
    }

    /** Nobody reads by it any more. */
    @DELETE
    @Path(REPORT + "/links/{id}")
    public void revoke(@PathParam("id") UUID id) {
        intake.revoke(ticket, id);
    }

    private void known() {
        var unused = tickets.get(ticket);
    }

    private Response now() {
        EditionsShown shown = desk.show(ticket);
        return Response.ok(EditionJson.of(shown, mails.of(ticket)))
                .header(HttpHeaders.ETAG, EditionTag.of(shown.seen()))
                .build();
    }
}
