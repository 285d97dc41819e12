package jp.orikaeshi.account.web;

import jakarta.annotation.security.PermitAll;
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
import java.util.Optional;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.account.WeakPassword;
import jp.orikaeshi.web.View;

/** Where a link leads that lets one person choose a password, once. Whoever holds the link needs nothing else. */
@Path("/password")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@PermitAll
public class PasswordResource {
    private static final int GONE = 410;
    private static final int INVALID = 422;

    @Inject
    AccountDesk accounts;

    @GET
    @Path("chosen")
    public View chosen() {
        return View.of("account/chosen");
    }

    @GET
    @Path("{secret: [A-Za-z0-9_-]{20,100}}")
    public Response form(@PathParam("secret") String secret) {
        return show(secret, 200, "");
    }

    @POST
    @Path("{secret: [A-Za-z0-9_-]{20,100}}")
    public Response choose(
            @PathParam("secret") String secret,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @FormParam("again") @DefaultValue("") String again) {
        if (accounts.loginOfLink(secret).isEmpty()) {
            return show(secret, GONE, "");
        }
        if (!wanted.equals(again)) {
            return show(secret, INVALID, "account.password.differ");
        }
        try {
            accounts.choosePassword(secret, wanted);
        } catch (WeakPassword e) {
            return show(secret, INVALID, "account.password.weak");
        }
        return Response.seeOther(URI.create("/password/chosen")).build();
    }

    private Response show(String secret, int status, String problem) {
        Optional<String> login = accounts.loginOfLink(secret);
        return Response.status(login.isEmpty() ? GONE : status)
                .entity(View.of("account/password", "secret", secret, "login", login.orElse(""), "problem", problem))
                .build();
    }
}
