package jp.orikaeshi.alerting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.alerting.IncidentDesk;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Wording;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;

/** Outages of providers and networks: those that last, those of the past, and all about each. */
@Path("/incidents")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class IncidentsResource {
    private static final int LATEST = 30;

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

    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public View incidents() {
        List<IncidentSheet> latest =
                incidents.latest(LATEST).stream().map(sheets::of).toList();
        return View.of(
                "alerting/incidents",
                "lasting",
                latest.stream().filter(sheet -> sheet.incident().lasts()).toList(),
                "over",
                latest.stream().filter(sheet -> !sheet.incident().lasts()).toList());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public View incident(@PathParam("id") UUID id) {
        IncidentSheet sheet = sheets.of(id).orElseThrow(NotFoundException::new);
        return page(sheet, sheet.incident().wording(), "");
    }

    /** Ends it by hand; one that is over stays as it is. */
    @POST
    @Path("{id}/end")
    public Response end(@PathParam("id") UUID id) {
        intake.known(id);
        var unused = desk.end(id, user.login());
        return back(id);
    }

    /** Words what callers hear of it; nothing at all brings the usual words back. */
    @POST
    @Path("{id}/announcement")
    public Response word(
            @PathParam("id") UUID id,
            @FormParam("ja") @DefaultValue("") String ja,
            @FormParam("en") @DefaultValue("") String en) {
        Wording wording = new Wording(ja, en);
        try {
            intake.word(id, wording);
        } catch (ProblemException e) {
            IncidentSheet sheet = sheets.of(id).orElseThrow(NotFoundException::new);
            return Response.status(e.status())
                    .entity(page(sheet, wording, e.detail()))
                    .build();
        }
        return back(id);
    }

    private static View page(IncidentSheet sheet, Wording wanted, String problem) {
        return new View("alerting/incident", Map.of("sheet", sheet, "wanted", wanted, "problem", problem));
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/incidents/" + id)).build();
    }
}
