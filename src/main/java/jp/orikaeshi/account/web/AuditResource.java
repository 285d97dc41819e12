package jp.orikaeshi.account.web;

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
import java.util.List;
import java.util.Map;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.account.AuditQuery;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.View;

/** Who did what that matters to safety, newest first. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class AuditResource {
    private static final int ON_A_PAGE = 50;

    @Inject
    AccountDesk accounts;

    @GET
    public View newest() {
        return page("", AuditQuery.NEWEST);
    }

    /** What one person did, or what is older. A form, since logins stay out of addresses. */
    @POST
    public View find(
            @FormParam("who") @DefaultValue("") String who, @FormParam("cursor") @DefaultValue("") String cursor) {
        return page(who.strip(), cursor.matches("\\d{1,18}") ? Long.parseLong(cursor) : AuditQuery.NEWEST);
    }

    private View page(String who, long before) {
        return new View(
                "account/audit",
                Map.of(
                        "audit",
                        accounts.audit(new AuditQuery(who, before, ON_A_PAGE)),
                        "people",
                        List.copyOf(accounts.audited()),
                        "who",
                        who,
                        "newest",
                        before == AuditQuery.NEWEST));
    }
}
