package jp.orikaeshi.browserphone.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.browserphone.BrowserPhoneDesk;
import jp.orikaeshi.browserphone.CallTokens;
import jp.orikaeshi.browserphone.CallTokens.CallToken;
import jp.orikaeshi.browserphone.ClientName;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;

/** What an engineer's page says to be rung in place of the telephone. Nobody says it for somebody else. */
@Path("/api/v1/browser-phone")
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
@Produces(MediaType.APPLICATION_JSON)
public class BrowserPhoneApiResource {
    private static final int CONFLICT = 409;

    @Inject
    BrowserPhoneDesk desk;

    @Inject
    CallTokens tokens;

    @Inject
    CurrentUser user;

    /** Until when the browser is rung; to be said again before that. */
    public record Taking(Instant until) {}

    @PUT
    public Taking take() {
        return new Taking(desk.keep(user.person()));
    }

    /** The telephone rings again. */
    @DELETE
    public void leave() {
        desk.leave(user.person());
    }

    /** What the carrier's script in the page shows to the carrier: a secret until it expires. */
    public record Token(String client, String token, Instant expires) {}

    /** 409 while no key is set to sign it with. */
    @POST
    @Path("token")
    public Token token() {
        String client = ClientName.of(user.person());
        CallToken token = tokens.issue(client)
                .orElseThrow(() -> new ProblemException(
                        CONFLICT, "no-browser-calls", Messages.text(user.locale(), "browserphone.no-key")));
        return new Token(client, token.token(), token.expires());
    }
}
