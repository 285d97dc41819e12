package jp.orikaeshi.callback.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Version;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The board of call-backs for programs. Each action answers with the call-back as it is afterwards. */
@Path("/api/v1/callbacks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class BoardApiResource {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    @Inject
    Boards boards;

    @Inject
    BoardIntake intake;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    /** {@code next} is the cursor of the page after it, null on the last one. */
    public record Page(List<CallbackJson> items, @Nullable String next) {}

    /** Those that stand, whose engineer and customer talk, or that were given up; the one due first in front. */
    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Page list(@QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable UUID cursor) {
        Board board = boards.page(cursor, most(limit));
        UUID next = board.next();
        return new Page(
                board.rows().stream()
                        .map(row -> CallbackJson.of(row, clock.instant()))
                        .toList(),
                next == null ? null : next.toString());
    }

    private int most(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        int most = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            throw new ProblemException(
                    400, "invalid-request", Messages.text(user.locale(), "ticketapi.number.limit", "limit", MOST));
        }
        return most;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Response get(@PathParam("id") UUID id) {
        return show(id);
    }

    @POST
    @Path("{id}/call-now")
    public Response callNow(@PathParam("id") UUID id) {
        return show(intake.callNow(id, Version.seen(ifMatch)));
    }

    /** {@code engineer} is a login. */
    public record Assignment(@Nullable String engineer) {}

    @POST
    @Path("{id}/reassign")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reassign(@PathParam("id") UUID id, @Nullable Assignment body) {
        intake.reassign(id, body == null ? null : body.engineer(), Version.seen(ifMatch));
        return show(id);
    }

    /** {@code until} is a time, without an offset in the desk's zone. */
    public record Holding(@Nullable String until, @Nullable String reason) {}

    @POST
    @Path("{id}/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response hold(@PathParam("id") UUID id, @Nullable Holding body) {
        Holding sent = body == null ? new Holding(null, null) : body;
        intake.hold(id, sent.until(), sent.reason(), Version.seen(ifMatch));
        return show(id);
    }

    /** The time agreed with the customer; without an offset in the desk's zone. */
    public record Agreed(@Nullable String from, @Nullable String until) {}

    @POST
    @Path("{id}/agree")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response agree(@PathParam("id") UUID id, @Nullable Agreed body) {
        Agreed sent = body == null ? new Agreed(null, null) : body;
        intake.agree(id, sent.from(), sent.until(), Version.seen(ifMatch));
        return show(id);
    }

    public record Cancelling(@Nullable String reason) {}

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response cancel(@PathParam("id") UUID id, @Nullable Cancelling body) {
        intake.cancel(id, body == null ? null : body.reason(), Version.seen(ifMatch));
        return show(id);
    }

    private Response show(UUID id) {
        BoardRow row = boards.one(id).only();
        return Response.ok(CallbackJson.of(row, clock.instant()))
                .header(HttpHeaders.ETAG, Version.tag(row.entry().version()))
                .build();
    }
}
