package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
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
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.report.EditionDesk;
import jp.orikaeshi.report.EditionPress;
import jp.orikaeshi.report.EditionRewritten;
import jp.orikaeshi.report.EditionSeen;
import jp.orikaeshi.report.EditionsShown;
import jp.orikaeshi.report.ReportLinkDesk;
import jp.orikaeshi.report.WrongEdition;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;

/** The page of a ticket's report: writing it, having it approved, letting it out, and the links that lead to it. */
@Path("/tickets/{number: \\d{1,18}}/report")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ReportEditingResource {
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    @Inject
    EditionDesk desk;

    @Inject
    EditionPress press;

    @Inject
    ReportLinkDesk links;

    @Inject
    CurrentUser user;

    @Inject
    Settings settings;

    @PathParam("number")
    long number;

    @GET
    public View page() {
        return shown("", desk.show(number).words(), "", "");
    }

    /** A version as it was let out. */
    @GET
    @Path("{edition: \\d{1,6}}.pdf")
    public Response pdf(@PathParam("edition") int edition) {
        UUID issued = desk.issued(number, edition).orElseThrow(NotFoundException::new);
        return Download.pdf(
                "incident-" + number + "-" + edition, press.of(issued).content());
    }

    @POST
    @Path("write")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response write(
            @FormParam("cause") @DefaultValue("") String cause,
            @FormParam("summary") @DefaultValue("") String summary,
            @FormParam("remedy") @DefaultValue("") String remedy,
            @FormParam("prevention") @DefaultValue("") String prevention,
            @FormParam("changed") @DefaultValue("") String changed) {
        Resolution words = new Resolution(cause.strip(), summary.strip(), remedy.strip(), prevention.strip());
        String problem = EditionWords.problem(words, changed.strip(), desk.first(number));
        if (!problem.isEmpty()) {
            return Response.status(INVALID)
                    .entity(shown(problem, words, changed, ""))
                    .build();
        }
        var unused = desk.write(number, words, changed.strip(), user.login());
        return back();
    }

    @POST
    @Path("submit")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response submit() {
        return done(() -> desk.submit(number, user.login()));
    }

    @POST
    @Path("return")
    @RolesAllowed(Roles.MANAGER)
    public Response giveBack(@FormParam("why") @DefaultValue("") String why) {
        if (why.isBlank() || why.length() > EditionWords.SHORT) {
            return refused(INVALID, "edition.wrong.why");
        }
        return done(() -> desk.giveBack(number, why.strip(), user.login()));
    }

    /**
     * By a manager, where the desk wants approval.
     *
     * @param edition the number of the version that the page showed
     * @param version of its words: what nobody has read is not let out
     */
    @POST
    @Path("issue")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response issue(
            @FormParam("edition") @DefaultValue("0") int edition,
            @FormParam("version") @DefaultValue("-1") long version) {
        if (desk.approvalNeeded() && !user.has(Roles.MANAGER)) {
            throw new ForbiddenException();
        }
        return done(() -> {
            var unused = desk.issue(number, new EditionSeen(edition, version), user.login());
        });
    }

    /** A link to pass on; it is shown this once. */
    @POST
    @Path("link")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response link() {
        return links.make(number, user.login())
                .map(made -> Response.ok(shown(
                                "", desk.show(number).words(), "", settings.publicUrl() + "/report/" + made.secret()))
                        .build())
                .orElseGet(() -> refused(CONFLICT, "edition.wrong.none"));
    }

    @POST
    @Path("revoke")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response revoke(@FormParam("id") UUID id) {
        if (!links.revoke(number, id, user.login())) {
            throw new NotFoundException();
        }
        return back();
    }

    private Response done(Runnable step) {
        try {
            step.run();
        } catch (WrongEdition e) {
            return refused(CONFLICT, "edition.wrong.state");
        } catch (EditionRewritten e) {
            return refused(CONFLICT, "edition.wrong.rewritten");
        }
        return back();
    }

    private Response refused(int status, String problem) {
        return Response.status(status)
                .entity(shown(problem, desk.show(number).words(), "", ""))
                .build();
    }

    private View shown(String problem, Resolution words, String changed, String link) {
        EditionsShown shown = desk.show(number);
        String said = changed.isEmpty()
                ? shown.open().map(edition -> edition.changed()).orElse("")
                : changed;
        return new View(
                "report/edition",
                Map.of("shown", shown, "words", words, "changed", said, "problem", problem, "link", link));
    }

    private Response back() {
        return Response.seeOther(URI.create("/tickets/" + number + "/report")).build();
    }
}
