package jp.orikaeshi.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.account.SignIns;
import jp.orikaeshi.web.security.SessionCookie;
import org.jspecify.annotations.Nullable;

/** Where people log out. */
@Path("/logout")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class LogoutResource {
    @Inject
    SignIns signIns;

    @Inject
    SessionCookie sessionCookie;

    @POST
    public Response logOut(@CookieParam(SessionCookie.NAME) @Nullable String session) {
        if (session != null) {
            signIns.logOut(session);
        }
        return Response.seeOther(URI.create("/login"))
                .cookie(sessionCookie.removed())
                .build();
    }
}
