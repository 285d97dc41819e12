package jp.orikaeshi.account.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.account.CalendarFeedDesk;
import jp.orikaeshi.account.Identity;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.account.SignIns;
import jp.orikaeshi.account.WeakPassword;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.security.SessionCookie;

/** What people set for themselves: how pages look to them, their password, the tokens of their programs, their calendar. */
@Path("/profile")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class ProfileResource {
    private static final int INVALID = 422;
    private static final int TOO_OFTEN = 429;
    private static final int LONGEST_NAME = 60;

    @Inject
    AccountDesk accounts;

    @Inject
    CalendarFeedDesk feeds;

    @Inject
    SignIns signIns;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Inject
    SessionCookie sessionCookie;

    @Context
    HttpServletRequest request;

    @GET
    public View profile() {
        return page(Said.NOTHING, "", "");
    }

    @POST
    public Response prefer(
            @FormParam("locale") @DefaultValue("") String locale, @FormParam("theme") @DefaultValue("") String theme) {
        Identity.Theme chosen = Stream.of(Identity.Theme.values())
                .filter(t -> t.code().equals(theme))
                .findFirst()
                .orElse(Identity.Theme.SYSTEM);
        accounts.prefer(user.login(), Messages.supported(Locale.forLanguageTag(locale)), chosen);
        return Response.seeOther(URI.create("/profile")).build();
    }

    /** All sessions end with the old password, this one too. */
    @POST
    @Path("password")
    public Response password(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("wanted") @DefaultValue("") String wanted,
            @FormParam("again") @DefaultValue("") String again) {
        if (!wanted.equals(again)) {
            return refused("password", "account.password.differ");
        }
        try {
            return switch (signIns.changePassword(user.login(), current, wanted, request.getRemoteAddr())) {
                case DONE ->
                    Response.seeOther(URI.create("/password/chosen"))
                            .cookie(sessionCookie.removed())
                            .build();
                case SAME -> refused("password", "account.password.same");
                case WRONG -> refused("password", "account.password.wrong");
                case TOO_OFTEN -> refused(TOO_OFTEN, "password", "account.password.too-often");
            };
        } catch (WeakPassword e) {
            return refused("password", "account.password.weak");
        }
    }

    /** Shows the new token, this once. */
    @POST
    @Path("tokens")
    public Response createToken(
            @FormParam("name") @DefaultValue("") String name, @FormParam("role") List<String> wanted) {
        Set<String> roles = new LinkedHashSet<>(wanted);
        roles.retainAll(grantable());
        if (name.isBlank() || name.length() > LONGEST_NAME || roles.isEmpty()) {
            return refused("token", "account.token.incomplete");
        }
        String token = accounts.createToken(name.strip(), roles, user.login());
        return Response.ok(page(new Said("token", ""), token, "")).build();
    }

    @POST
    @Path("tokens/revoke")
    public Response revokeToken(@FormParam("id") UUID id) {
        accounts.revokeOwnToken(id, user.login());
        return Response.seeOther(URI.create("/profile")).build();
    }

    /** Shows the new address of the calendar, this once. */
    @POST
    @Path("feed")
    @RolesAllowed(Roles.ENGINEER)
    public Response renewFeed() {
        String address = settings.publicUrl() + "/duty/feed/" + feeds.renew(user.person()) + ".ics";
        return Response.ok(page(new Said("feed", ""), "", address)).build();
    }

    @POST
    @Path("feed/end")
    @RolesAllowed(Roles.ENGINEER)
    public Response endFeed() {
        feeds.end(user.person());
        return Response.seeOther(URI.create("/profile")).build();
    }

    /** Nobody gives a program more than they may do themselves. */
    private List<String> grantable() {
        return Roles.ALL.stream().filter(user::has).toList();
    }

    private Response refused(String form, String problem) {
        return refused(INVALID, form, problem);
    }

    private Response refused(int status, String form, String problem) {
        return Response.status(status)
                .entity(page(new Said(form, problem), "", ""))
                .build();
    }

    private View page(Said said, String token, String feed) {
        return new View(
                "account/profile",
                Map.of(
                        "tokens",
                        List.copyOf(accounts.tokensOf(user.login())),
                        "grantable",
                        grantable(),
                        "said",
                        said,
                        "token",
                        token,
                        "feed",
                        feed,
                        "feedSince",
                        feeds.since(user.person())));
    }
}
