package jp.orikaeshi.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.account.AuditQuery;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;

/** The audit for programs: whoever has to keep it elsewhere reads it here. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class AuditApiResource {
    private static final int MOST = 200;

    @Inject
    AccountDesk accounts;

    @Inject
    CurrentUser user;

    /** Entries, newest first. Whoever nobody has heard of did nothing: an empty list. */
    @GET
    public AuditJson list(
            @QueryParam("who") @DefaultValue("") String who,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw wrong("limit");
        }
        if (!cursor.matches("\\d{0,18}")) {
            throw wrong("cursor");
        }
        long before = cursor.isEmpty() ? AuditQuery.NEWEST : Long.parseLong(cursor);
        return AuditJson.of(
                accounts.audit(new AuditQuery(who.strip(), before, Integer.parseInt(limit))), user.locale());
    }

    private ProblemException wrong(String field) {
        String detail = Messages.text(user.locale(), "account.audit.wrong." + field, MOST);
        return new ProblemException(
                400, "invalid-request", detail, Map.of("errors", List.of(Map.of("field", field, "detail", detail))));
    }
}
