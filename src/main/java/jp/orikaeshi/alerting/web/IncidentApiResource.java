package jp.orikaeshi.alerting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.alerting.IncidentDesk;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Wording;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Outages of providers for programs. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class IncidentApiResource {
    private static final int MOST = 100;

    @Inject
    ProviderIncidents incidents;

    @Inject
    IncidentSheets sheets;

    @Inject
    IncidentDesk desk;

    @Inject
    IncidentIntake intake;

    @Inject
    CurrentUser user;

    /** A part of the list, and what to ask for the next. */
    public record Page(List<IncidentJson> items, @Nullable UUID next) {}

    /** What callers are to hear; what is left out is said in the usual words. */
    public record Words(@Nullable String ja, @Nullable String en) {}

    /** The newest first, those that last among them. */
    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Page list(
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw wrong("limit");
        }
        int most = Integer.parseInt(limit);
        List<ProviderIncident> found =
                cursor.isEmpty() ? incidents.latest(most + 1) : incidents.before(cursor(cursor), most + 1);
        List<IncidentJson> items =
                found.stream().limit(most).map(sheets::of).map(IncidentJson::of).toList();
        return new Page(items, found.size() > most ? items.get(most - 1).id() : null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public IncidentJson incident(@PathParam("id") UUID id) {
        return sheets.of(id).map(IncidentJson::of).orElseThrow(NotFoundException::new);
    }

    /** Ends it by hand; one that is over stays as it is. */
    @POST
    @Path("{id}/end")
    public IncidentJson end(@PathParam("id") UUID id) {
        intake.known(id);
        var unused = desk.end(id, user.login());
        return incident(id);
    }

    /** 409 if it is over, 422 if it is too long to be said. */
    @POST
    @Path("{id}/announcement")
    @Consumes(MediaType.APPLICATION_JSON)
    public IncidentJson word(@PathParam("id") UUID id, Words words) {
        intake.word(id, new Wording(text(words.ja()), text(words.en())));
        return incident(id);
    }

    private UUID cursor(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw wrong("cursor");
        }
    }

    private ProblemException wrong(String field) {
        String detail = Messages.text(user.locale(), "incident.wrong." + field, MOST);
        return new ProblemException(
                400, "invalid-request", detail, Map.of("errors", List.of(Map.of("field", field, "detail", detail))));
    }

    private static String text(@Nullable String words) {
        return Optional.ofNullable(words).orElse("");
    }
}
