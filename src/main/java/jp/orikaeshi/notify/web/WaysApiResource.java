package jp.orikaeshi.notify.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.notify.NotificationDesk;
import jp.orikaeshi.notify.TelephoneTestDesk;
import org.jspecify.annotations.Nullable;

/** How the engineer who asks is told, for programs. */
@Path("/api/v1/profile")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
public class WaysApiResource {
    @Inject
    WaysIntake intake;

    @Inject
    NotificationDesk desk;

    @Inject
    TelephoneTestDesk calls;

    /** Ways in their order, none for mail as everybody is told; addresses and secrets are shown as {@code ***}. */
    public record Chosen(@Nullable List<Way> ways, @Nullable Map<String, String> quietHours) {}

    /** Notifications, the newest first; never paged. */
    public record Page(
            List<NotificationJson> items, @Nullable String next) {}

    @GET
    @Path("ways")
    public Chosen ways() {
        Engineer self = intake.self();
        return new Chosen(
                self.ways().stream().map(Way::veiled).toList(),
                self.quietHours().hours());
    }

    /** Replaces both; what is left out is as for everybody. 422 with the field that is wrong. */
    @PUT
    @Path("ways")
    @Consumes(MediaType.APPLICATION_JSON)
    public Chosen choose(@Nullable Chosen wanted) {
        List<Way> ways = wanted == null ? null : wanted.ways();
        Map<String, String> quiet = wanted == null ? null : wanted.quietHours();
        intake.choose(Objects.requireNonNullElse(ways, List.of()), Objects.requireNonNullElse(quiet, Map.of()));
        return ways();
    }

    /** Tries one of them at once, from 0; 202 with the notification, whose state tells later what became of it. */
    @POST
    @Path("ways/{place: \\d{1,2}}/test")
    public Response test(@PathParam("place") int place) {
        return Response.status(Response.Status.ACCEPTED)
                .entity(NotificationJson.of(desk.test(intake.self().login(), place)))
                .build();
    }

    /** Tests of the telephone, the newest first; never paged. */
    public record Calls(
            List<TelephoneTestJson> items, @Nullable String next) {}

    /**
     * Rings the telephone of whoever asks; 202 with the test, whose state tells later what became of it. 422 without a
     * telephone, 409 while it is in use or has rung too often.
     */
    @POST
    @Path("telephone/test")
    public Response call() {
        return Response.status(Response.Status.ACCEPTED)
                .entity(TelephoneTestJson.of(calls.test(intake.self().login())))
                .build();
    }

    /** The last three of whoever asks. */
    @GET
    @Path("telephone/tests")
    public Calls calls() {
        return new Calls(
                calls.of(intake.self().login()).stream()
                        .map(TelephoneTestJson::of)
                        .toList(),
                null);
    }

    /** The last twenty to whoever asks. */
    @GET
    @Path("notifications")
    public Page notifications() {
        return new Page(
                desk.to(intake.self().login()).stream()
                        .map(NotificationJson::of)
                        .toList(),
                null);
    }
}
