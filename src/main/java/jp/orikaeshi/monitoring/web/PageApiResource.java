package jp.orikaeshi.monitoring.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.content.ContentDesk;
import jp.orikaeshi.monitoring.content.PageChangedAgain;
import jp.orikaeshi.monitoring.content.PageSheet;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A page that is held to what was approved: what it says now, and its approval. */
@Path("/api/v1/probes/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class PageApiResource {
    @Inject
    Assets assets;

    @Inject
    ContentDesk desk;

    @Inject
    CurrentUser user;

    /** With the fingerprint of what the page is now as its tag. */
    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Response content(@PathParam("id") UUID id) {
        known(id);
        return now(id);
    }

    /**
     * Takes what the page says now as what it has to say. {@code If-Match} names what was looked at: nobody approves what
     * he has not seen. 428 without it, 412 if the page says something else by now.
     */
    @POST
    @Path("approve")
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        known(id);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    428, "version-needed", Messages.text(user.locale(), "status.page.approve.version-needed"));
        }
        try {
            var unused = desk.approve(id, ifMatch.strip().replaceAll("^(?:W/)?\"|\"$", ""), user.login());
        } catch (PageChangedAgain e) {
            throw new ProblemException(412, "stale-version", Messages.text(user.locale(), "status.page.approve.stale"));
        }
        return now(id);
    }

    private Response now(UUID id) {
        PageSheet sheet = desk.sheet(id);
        Response.ResponseBuilder answer = Response.ok(PageJson.of(id, sheet));
        sheet.fingerprint().map(EntityTag::new).ifPresent(answer::tag);
        return answer.build();
    }

    private void known(UUID id) {
        if (assets.probe(id).filter(probe -> probe.kind() == ProbeKind.CONTENT).isEmpty()) {
            throw new NotFoundException("no such page under watch");
        }
    }
}
