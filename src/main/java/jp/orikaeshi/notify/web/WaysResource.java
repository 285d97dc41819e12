package jp.orikaeshi.notify.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.QuietHours;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.notify.NotificationDesk;
import jp.orikaeshi.notify.PushAddress;
import jp.orikaeshi.notify.PushDesk;
import jp.orikaeshi.notify.TelephoneNotTested;
import jp.orikaeshi.notify.TelephoneTestDesk;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The page on which engineers choose how they are told, and try it. */
@Path("/profile/ways")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
public class WaysResource {
    private static final URI HERE = URI.create("/profile/ways");

    @Inject
    WaysIntake intake;

    @Inject
    NotificationDesk desk;

    @Inject
    TelephoneTestDesk calls;

    @Inject
    CurrentUser user;

    @Inject
    PushDesk push;

    /** What a form held, and what is wrong with it; no secrets. */
    public record Typed(String form, String by, String after, String format, String problem) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    @GET
    public View page() {
        return page(Typed.NOTHING, intake.self().quietHours().byDay());
    }

    /** One more way; whoever had none of their own keeps mail as the first. */
    @POST
    @Path("add")
    public Response add(
            @FormParam("by") @DefaultValue("") String by,
            @FormParam("after") @DefaultValue("") String after,
            @FormParam("url") @DefaultValue("") String url,
            @FormParam("format") @DefaultValue("") String format,
            @FormParam("secret") @DefaultValue("") String secret) {
        Engineer self = intake.self();
        boolean webhook = by.equals(Way.WEBHOOK);
        Way way = new Way(
                by,
                minutes(after),
                webhook ? text(url) : null,
                webhook ? text(format) : null,
                webhook ? text(secret) : null);
        List<Way> ways = new ArrayList<>(self.mail().isPresent() ? self.waysInForce() : self.ways());
        ways.add(way);
        return saved(
                new Typed("add", by, after, format, ""),
                () -> intake.choose(ways, self.quietHours().hours()));
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("place") @DefaultValue("-1") int place) {
        Engineer self = intake.self();
        List<Way> ways = new ArrayList<>(self.ways());
        if (place >= 0 && place < ways.size()) {
            ways.remove(place);
        }
        return saved(Typed.NOTHING, () -> intake.choose(ways, self.quietHours().hours()));
    }

    /** Hours by day of the week; a day without any is not quiet. */
    @POST
    @Path("quiet")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response quiet(MultivaluedMap<String, String> form) {
        Engineer self = intake.self();
        Map<String, String> days = new LinkedHashMap<>();
        for (String day : QuietHours.DAYS) {
            String hours = form.getFirst(day);
            if (hours != null && !hours.isBlank()) {
                days.put(day, hours.replaceAll("\\s", ""));
            }
        }
        try {
            intake.choose(self.ways(), QuietHours.ofDays(days).hours());
        } catch (ProblemException e) {
            return Response.status(e.status())
                    .entity(page(new Typed("quiet", "", "", "", e.detail()), days))
                    .build();
        }
        return Response.seeOther(HERE).build();
    }

    /** Tries one at once; what became of it is shown below. */
    @POST
    @Path("test")
    public Response test(@FormParam("place") @DefaultValue("-1") int place) {
        desk.test(intake.self().login(), place);
        return Response.seeOther(HERE).build();
    }

    /** Rings one's own telephone; what came of it is shown in its row. */
    @POST
    @Path("telephone")
    public Response call() {
        Engineer self = intake.self();
        try {
            var unused = calls.test(self.login());
        } catch (TelephoneNotTested e) {
            String why = Messages.text(user.locale(), TelephoneNotTestedMapper.message(e));
            return Response.status(TelephoneNotTestedMapper.status(e))
                    .entity(page(
                            new Typed("telephone", "", "", "", why),
                            self.quietHours().byDay()))
                    .build();
        }
        return Response.seeOther(HERE).build();
    }

    /** A browser lets us push to it; whoever has no way of that kind gets one, at once. Called by the page's script. */
    @POST
    @Path("push")
    public Response subscribe(
            @FormParam("endpoint") @DefaultValue("") String endpoint,
            @FormParam("p256dh") @DefaultValue("") String p256dh,
            @FormParam("auth") @DefaultValue("") String auth,
            @FormParam("device") @DefaultValue("") String device) {
        Engineer self = intake.self();
        PushAddress address = new PushAddress(endpoint, p256dh, auth);
        if (!address.plausible()) {
            throw ProblemException.wrong("endpoint", intake.say("push-address"));
        }
        push.subscribe(self.login(), address, device);
        if (self.ways().stream().noneMatch(way -> way.by().equals(Way.PUSH))) {
            List<Way> ways = new ArrayList<>(List.of(new Way(Way.PUSH, null, null, null, null)));
            ways.addAll(self.mail().isPresent() ? self.waysInForce() : self.ways());
            intake.choose(ways, self.quietHours().hours());
        }
        return Response.noContent().build();
    }

    @POST
    @Path("push/end")
    public Response unsubscribe(@FormParam("id") @Nullable UUID id) {
        if (id != null) {
            push.end(id, intake.self().login());
        }
        return Response.seeOther(HERE).build();
    }

    private Response saved(Typed typed, Runnable choose) {
        try {
            choose.run();
        } catch (ProblemException e) {
            Typed refused = new Typed(typed.form(), typed.by(), typed.after(), typed.format(), e.detail());
            return Response.status(e.status())
                    .entity(page(refused, intake.self().quietHours().byDay()))
                    .build();
        }
        return Response.seeOther(HERE).build();
    }

    private View page(Typed typed, Map<String, String> quiet) {
        Engineer self = intake.self();
        return new View(
                "notify/ways",
                Map.of(
                        "self",
                        self,
                        "sent",
                        desk.to(self.login()),
                        "calls",
                        calls.of(self.login()),
                        "browsers",
                        push.of(self.login()),
                        "pushKey",
                        push.applicationServerKey(),
                        "typed",
                        typed,
                        "quiet",
                        quiet));
    }

    private static @Nullable String text(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    // Anything that is no number of minutes is refused as a delay that is too long.
    private static @Nullable Duration minutes(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return typed.strip().matches("\\d{1,4}")
                ? Duration.ofMinutes(Long.parseLong(typed.strip()))
                : Duration.ofDays(2);
    }
}
