package jp.orikaeshi.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.desk.DeskOutcome;
import jp.orikaeshi.desk.SetupDesk;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;

/** The desk file in a page: look at it, change it, see what that would do, do it. */
@Path("/setup")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class SetupResource {
    private static final int INVALID = 422;
    private static final DeskOutcome NOTHING_ASKED = new DeskOutcome.Tried(List.of());

    @Inject
    SetupDesk desk;

    @Inject
    CurrentUser user;

    @GET
    public View setup() {
        return page(desk.export(), NOTHING_ASKED, false);
    }

    /** What applying this file would change, and all that is wrong with it. */
    @POST
    public Response tryOut(@FormParam("file") @DefaultValue("") String file) {
        DeskOutcome outcome = desk.tryOut(file, user.locale());
        return answer(file, outcome);
    }

    @POST
    @Path("apply")
    public Response apply(@FormParam("file") @DefaultValue("") String file) {
        DeskOutcome outcome = desk.apply(file, user.locale(), user.login());
        return answer(file, outcome);
    }

    private static Response answer(String file, DeskOutcome outcome) {
        return Response.status(outcome instanceof DeskOutcome.Refused ? INVALID : 200)
                .entity(page(file, outcome, true))
                .build();
    }

    private static View page(String file, DeskOutcome outcome, boolean asked) {
        return View.of("desk/setup", "file", file, "outcome", SetupAnswer.of(outcome), "asked", asked);
    }
}
