package jp.orikaeshi.recording.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.recording.ListeningDesk;
import jp.orikaeshi.recording.Playable;
import jp.orikaeshi.web.CurrentUser;
import org.jspecify.annotations.Nullable;

/** The sound of a ticket's recordings, for whoever may see the ticket. */
@Path("/api/v1/tickets")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ListeningResource {
    private static final String ADDRESS = "{number: \\d{1,18}}/recordings/{id: [0-9A-Za-z]{1,64}}";

    @Inject
    ListeningDesk desk;

    @Inject
    CurrentUser user;

    @Context
    HttpServletRequest request;

    /** All of it, or the part that {@code Range} names. */
    @GET
    @Path(ADDRESS)
    public Response listen(
            @PathParam("number") long number,
            @PathParam("id") String id,
            @HeaderParam("Range") @Nullable String range) {
        // The size is not known yet, and no part but one from the first byte on begins a listening.
        long from = ByteRange.of(range, Long.MAX_VALUE).map(ByteRange::first).orElse(0L);
        Playable playable = desk.listen(number, id, from, user.login(), request.getRemoteAddr());
        long size = playable.sound().bytes();
        return ByteRange.of(range, size)
                .map(part -> sound(playable, part, ByteRange.asked(range)))
                .orElseGet(() -> Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
                        .header("Content-Range", "bytes */" + size))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Response.ResponseBuilder sound(Playable playable, ByteRange part, boolean asked) {
        Response.ResponseBuilder answer = Response.status(asked ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .type(playable.sound().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, part.length())
                .entity(new SoundStream(playable.file(), part));
        return asked ? answer.header("Content-Range", part.of(playable.sound().bytes())) : answer;
    }
}
