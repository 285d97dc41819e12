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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.account.StillNeeded;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;

/** Who may log in, and as what. Logins travel in forms, never in addresses. */
@Path("/users")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class UsersResource {
    private static final int INVALID = 422;
    private static final int CONFLICT = 409;
    // As in the desk file.
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{0,39}");
    private static final int LONGEST_NAME = 100;

    @Inject
    AccountDesk accounts;

    @Inject
    CurrentUser user;

    @Inject
    Settings settings;

    @GET
    public View users() {
        return page(Said.NOTHING, "", "");
    }

    /** A new account, or new facts about one. */
    @POST
    public Response save(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") List<String> wanted,
            @FormParam("form") @DefaultValue("new") String form) {
        Set<String> roles = new LinkedHashSet<>(wanted);
        roles.retainAll(Roles.ALL);
        boolean complete =
                LOGIN.matcher(login).matches() && !name.isBlank() && name.length() <= LONGEST_NAME && !roles.isEmpty();
        if (!complete) {
            return refused(INVALID, form, "account.users.incomplete", login);
        }
        if (form.equals("new") && accounts.knows(login)) {
            return refused(CONFLICT, form, "account.users.taken", login);
        }
        if (login.equals(user.login()) && !roles.contains(Roles.ADMIN)) {
            return refused(CONFLICT, form, "account.users.oneself", login);
        }
        accounts.save(login, name.strip(), roles, user.login());
        return back();
    }

    /** Shows the link by which they choose a password, this once. */
    @POST
    @Path("link")
    public Response link(@FormParam("login") @DefaultValue("") String login) {
        String link = settings.publicUrl() + "/password/" + accounts.passwordLink(login, user.login());
        return Response.ok(page(new Said("link", ""), login, link)).build();
    }

    @POST
    @Path("close")
    public Response close(@FormParam("login") @DefaultValue("") String login) {
        if (login.equals(user.login())) {
            return refused(CONFLICT, "close", "account.users.oneself", login);
        }
        try {
            accounts.close(login, user.login());
        } catch (StillNeeded e) {
            return refused(CONFLICT, "close", e.reason(), login);
        }
        return back();
    }

    private Response refused(int status, String form, String problem, String login) {
        return Response.status(status)
                .entity(page(new Said(form, problem), login, ""))
                .build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/users")).build();
    }

    private View page(Said said, String login, String link) {
        List<Account> all = accounts.accounts();
        Set<String> needed = all.stream()
                .map(Account::login)
                .filter(one -> accounts.stillNeeded(one).isPresent())
                .collect(Collectors.toSet());
        return new View(
                "account/users", Map.of("accounts", all, "needed", needed, "said", said, "login", login, "link", link));
    }
}
