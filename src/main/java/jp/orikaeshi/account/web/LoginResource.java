package jp.orikaeshi.account.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.orikaeshi.account.LoginResult;
import jp.orikaeshi.account.Session;
import jp.orikaeshi.account.SignIns;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import jp.orikaeshi.web.security.SessionCookie;

/** Where people log in. */
@Path("/login")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@PermitAll
public class LoginResource {
    @Inject
    SignIns signIns;

    @Inject
    SessionCookie sessionCookie;

    @Inject
    CurrentUser user;

    @Context
    HttpServletRequest request;

    /** The form; whoever is in already goes on. */
    @GET
    public Response form(@QueryParam("to") @DefaultValue("/") String to) {
        return user.isSignedIn()
                ? Response.seeOther(URI.create(ReturnAddress.of(to))).build()
                : Response.ok(page("", to, "")).build();
    }

    /** Lets in, and leads to where they wanted to go. */
    @POST
    public Response logIn(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @DefaultValue("/") String to,
            @HeaderParam("Sec-Fetch-Site") @DefaultValue("") String comesFrom) {
        // Nobody has a token yet; but another site must not log somebody in as somebody else.
        if (comesFrom.equals("cross-site")) {
            throw new ProblemException(403, "csrf", "");
        }
        LoginResult result = signIns.logIn(login.strip(), password, request.getRemoteAddr(), user.locale());
        if (result instanceof LoginResult.In in) {
            return Response.seeOther(URI.create(ReturnAddress.of(to)))
                    .cookie(sessionCookie.of(in.cookie(), Session.LIFE))
                    .build();
        }
        if (result instanceof LoginResult.TooOften tooOften) {
            return Response.status(429)
                    .header(HttpHeaders.RETRY_AFTER, tooOften.retryAfter().toSeconds() + 1)
                    .entity(page(login, to, "account.login.too-often"))
                    .build();
        }
        return Response.status(422)
                .entity(page(login, to, "account.login.wrong"))
                .build();
    }

    private static View page(String login, String to, String why) {
        return View.of("account/login", "login", login, "to", to, "problem", why);
    }
}
