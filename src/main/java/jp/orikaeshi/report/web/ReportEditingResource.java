package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
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
import jp.orikaeshi.mail.EditionMailDesk;
import jp.orikaeshi.report.EditionDesk;
import jp.orikaeshi.report.EditionPress;
import jp.orikaeshi.report.EditionRewritten;
import jp.orikaeshi.report.EditionSeen;
import jp.orikaeshi.report.EditionsShown;
import jp.orikaeshi.report.WrongEdition;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The page of a ticket's report: writing it, having it approved, letting it out, and the links that lead to it. */
@Path("/tickets/{number: \\d{1,18}}/report")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ReportEditingResource {
    private static final int CONFLICT = 409;

    @Inject
    EditionDesk desk;

    @Inject
    EditionPress press;

    @Inject
    EditionIntake intake;

    @Inject
    EditionMailDesk mails;

    @Inject
    CurrentUser user;

    @PathParam("number")
    long number;

    @GET
    public View page() {
        return shown("", desk.show(number).words(), "", "");
    }

    /** A version as it was let out. */
    @GET
    @Path("{edition: \\d{1,6}}.pdf")
    public Response pdf(@PathParam("edition") String edition) {
        UUID issued = intake.issued(number, edition);
        return Download.pdf(
                "incident-" + number + "-" + edition, press.of(issued).content());
    }

    /**
     * What was typed is not lost where a colleague was faster: it stands in the form, beside their words.
     *
     * @param edition the number of the last version that the page showed, with {@code version} of its words
     */
    @POST
    @Path("write")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response write(
            @FormParam("cause") @DefaultValue("") String cause,
            @FormParam("summary") @DefaultValue("") String summary,
            @FormParam("remedy") @DefaultValue("") String remedy,
            @FormParam("prevention") @DefaultValue("") String prevention,
            @FormParam("changed") @DefaultValue("") String changed,
            @FormParam("edition") @Nullable Integer edition,
            @FormParam("version") @Nullable Long version) {
        Resolution words = EditionWords.of(cause, summary, remedy, prevention);
        EditionSeen seen = edition == null || version == null ? null : new EditionSeen(edition, version);
        try {
            intake.write(number, words, changed.strip(), seen);
        } catch (EditionRewritten e) {
            return typed(CONFLICT, text("edition.wrong.written-meanwhile"), words, changed, true);
        } catch (ProblemException wrong) {
            return typed(wrong.status(), wrong.detail(), words, changed, false);
        }
        return back();
    }

    @POST
    @Path("submit")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response submit() {
        return done(() -> intake.submit(number, null));
    }

    @POST
    @Path("return")
    @RolesAllowed(Roles.MANAGER)
    public Response giveBack(@FormParam("why") @DefaultValue("") String why) {
        return done(() -> intake.giveBack(number, why, null));
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
        return done(() -> intake.issue(number, new EditionSeen(edition, version)));
    }

    /** The newest version goes to those contacts of the customer who have not got it. */
    @POST
    @Path("mail")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response mail() {
        return done(() -> intake.send(number));
    }

    /** A link to pass on; it is shown this once. */
    @POST
    @Path("link")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response link() {
        try {
            String url = intake.link(number).url();
            return Response.ok(shown("", desk.show(number).words(), "", url)).build();
        } catch (ProblemException none) {
            return refused(none.status(), none.detail());
        }
    }

    @POST
    @Path("revoke")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response revoke(@FormParam("id") UUID id) {
        intake.revoke(number, id);
        return back();
    }

    private Response done(Runnable step) {
        try {
            step.run();
        } catch (WrongEdition e) {
            return refused(CONFLICT, text("edition.wrong.state"));
        } catch (EditionRewritten e) {
            return refused(CONFLICT, text("edition.wrong.rewritten"));
        } catch (ProblemException e) {
            return refused(e.status(), e.detail());
        }
        return back();
    }

    private String text(String key) {
        return Messages.text(user.locale(), key);
    }

    private Response typed(int status, String problem, Resolution words, String changed, boolean overtaken) {
        return Response.status(status)
                .entity(shown(problem, words, changed, "", overtaken))
                .build();
    }

    private Response refused(int status, String problem) {
        return Response.status(status)
                .entity(shown(problem, desk.show(number).words(), "", ""))
                .build();
    }

    private View shown(String problem, Resolution words, String changed, String link) {
        return shown(problem, words, changed, link, false);
    }

    // Overtaken: what somebody else has written meanwhile is shown beside the form.
    private View shown(String problem, Resolution words, String changed, String link, boolean overtaken) {
        EditionsShown shown = desk.show(number);
        String said = changed.isEmpty()
                ? shown.open().map(edition -> edition.changed()).orElse("")
                : changed;
        return new View(
                "report/edition",
                Map.of(
                        "shown",
                        shown,
                        "post",
                        mails.of(number),
                        "words",
                        words,
                        "changed",
                        said,
                        "problem",
                        problem,
                        "link",
                        link,
                        "overtaken",
                        overtaken));
    }

    private Response back() {
        return Response.seeOther(URI.create("/tickets/" + number + "/report")).build();
    }
}
