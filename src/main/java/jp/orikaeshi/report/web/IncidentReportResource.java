package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.report.EditionPress;
import jp.orikaeshi.report.IncidentDocument;
import jp.orikaeshi.web.Download;
import org.jspecify.annotations.Nullable;

/** The incident report of a ticket, for whoever may read tickets. */
@Path("/api/v1/reports")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class IncidentReportResource {
    @Inject
    IncidentDocument document;

    @Inject
    EditionIntake intake;

    @Inject
    EditionPress press;

    /**
     * The report as of now; a ticket that is not resolved gets a provisional one.
     *
     * @param version the file of this version instead, as it was let out; 404 if it was not
     */
    @GET
    @Path("incidents/{ticket: \\d{1,18}}.pdf")
    public Response pdf(@PathParam("ticket") long ticket, @QueryParam("version") @Nullable String version) {
        if (version != null && !version.isEmpty()) {
            UUID issued = intake.issued(ticket, version);
            return Download.pdf(
                    "incident-" + ticket + "-" + version, press.of(issued).content());
        }
        // Named by the ticket alone: a file name ends up in histories and mail boxes, a customer's name must not.
        return Download.pdf("incident-" + ticket, document.of(ticket));
    }
}
