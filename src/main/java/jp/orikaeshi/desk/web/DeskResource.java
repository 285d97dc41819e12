package jp.orikaeshi.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.desk.DeskOutcome;
import jp.orikaeshi.desk.Difference;
import jp.orikaeshi.desk.SetupDesk;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The whole set-up as one document. */
@Path("/api/v1/desk")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class DeskResource {
    @Inject
    SetupDesk desk;

    @Inject
    CurrentUser user;

    /** What became of the file: with {@code applied} false it was only tried out. */
    public record Answer(boolean applied, List<Difference> differences) {}

    @GET
    @Produces("application/yaml")
    public String export() {
        return desk.export();
    }

    /** Applies the file, or only lists the differences; a wrong one is answered with 422 and all its errors. */
    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    public Answer apply(@QueryParam("dryRun") @Nullable String dryRun, String file) {
        DeskOutcome outcome =
                onlyTried(dryRun) ? desk.tryOut(file, user.locale()) : desk.apply(file, user.locale(), user.login());
        if (outcome instanceof DeskOutcome.Refused refused) {
            throw new ProblemException(422, "desk-file", "", Map.of("errors", refused.faults()));
        }
        return outcome instanceof DeskOutcome.Applied applied
                ? new Answer(true, applied.differences())
                : new Answer(false, ((DeskOutcome.Tried) outcome).differences());
    }

    // Whoever writes dryRun=1 does not want it applied.
    private boolean onlyTried(@Nullable String dryRun) {
        return switch (dryRun == null ? "false" : dryRun.toLowerCase(Locale.ROOT)) {
            case "true", "" -> true;
            case "false" -> false;
            default ->
                throw new ProblemException(
                        400,
                        "invalid-request",
                        Messages.text(user.locale(), "ticketapi.one-of", "dryRun", "true, false"));
        };
    }
}
