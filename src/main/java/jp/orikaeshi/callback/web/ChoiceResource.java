package jp.orikaeshi.callback.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.account.StrangersPace;
import jp.orikaeshi.callback.CallInProgress;
import jp.orikaeshi.callback.Choice;
import jp.orikaeshi.callback.ChoiceDesk;
import jp.orikaeshi.callback.ChoiceLinkDesk;
import jp.orikaeshi.callback.Choosing;
import jp.orikaeshi.callback.NoNumberToCall;
import jp.orikaeshi.callback.NothingToCancel;
import jp.orikaeshi.callback.UnacceptableWindow;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.ticket.WrongState;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;

/**
 * Where the link in a customer's mail leads: when they want to be called. Looking changes nothing, so that no mail scanner
 * that opens links does.
 *
 * <p>Open to everybody who has the link, without a token against forged requests: nothing here is done by a cookie, and
 * whoever could make somebody's browser send the form would need the secret that its address holds.
 */
@Path("/call")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@PermitAll
public class ChoiceResource {
    private static final String LINK = "{secret: [A-Za-z0-9_-]{20,100}}";
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    @Inject
    ChoiceLinkDesk links;

    @Inject
    ChoiceDesk desk;

    @Inject
    StrangersPace pace;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Context
    HttpServletRequest request;

    @GET
    @Path(LINK)
    public Response look(@PathParam("secret") String secret) {
        return links.open(secret).map(choice -> show(choice, secret, 200, "")).orElseGet(this::none);
    }

    /**
     * Decides.
     *
     * @param what {@code window}, {@code soon} or {@code cancel}
     * @param from where the window begins that was chosen
     */
    @POST
    @Path(LINK)
    public Response decide(
            @PathParam("secret") String secret,
            @FormParam("what") @DefaultValue("") String what,
            @FormParam("from") @DefaultValue("") String from) {
        Optional<Choice> choice = links.open(secret);
        if (choice.isEmpty()) {
            return none();
        }
        Duration pause = pace.change(secret);
        return pause.isZero() ? decide(choice.get(), secret, what, from) : tooOften(pause);
    }

    private Response decide(Choice choice, String secret, String what, String from) {
        long ticket = choice.ticket();
        if (choice.made()) {
            return again(secret, "choice.made-already");
        }
        try {
            switch (what) {
                case "window" -> {
                    var unused = desk.at(ticket, window(choice, from), Choosing.LINK);
                }
                case "soon" -> {
                    var unused = desk.soon(ticket, Choosing.LINK);
                }
                case "cancel" -> desk.cancel(ticket, Choosing.LINK);
                default -> {
                    return again(secret, "choice.wrong.nothing");
                }
            }
        } catch (UnacceptableWindow e) {
            return again(secret, "choice.wrong.window");
        } catch (CallInProgress e) {
            return again(secret, "choice.wrong.in-progress");
        } catch (NothingToCancel | WrongState e) {
            return again(secret, "choice.wrong.over");
        } catch (NoNumberToCall e) {
            return again(secret, "choice.wrong.no-number");
        }
        return Response.seeOther(URI.create("/call/" + secret)).build();
    }

    private static Window window(Choice choice, String from) {
        return choice.offered().stream()
                .filter(window -> window.from().equals(moment(from)))
                .findFirst()
                .orElseThrow(() -> new UnacceptableWindow(from));
    }

    private static Instant moment(String from) {
        try {
            return Instant.parse(from);
        } catch (DateTimeException e) {
            throw new UnacceptableWindow(from);
        }
    }

    // Only who has no link is slowed down: behind a proxy all customers may come from one address.
    private Response none() {
        Duration wait = pace.wrong(request.getRemoteAddr());
        return wait.isZero() ? gone() : tooOften(wait);
    }

    /** As it is by now, with the reason why nothing was changed. */
    private Response again(String secret, String problem) {
        return links.open(secret)
                .map(choice -> show(choice, secret, CONFLICT, problem))
                .orElseGet(ChoiceResource::gone);
    }

    private Response show(Choice choice, String secret, int status, String problem) {
        ChoiceSheet sheet = new ChoiceSheet(choice, settings.zone(), user.locale());
        Map<String, Object> params = Map.of("sheet", sheet, "secret", secret, "problem", problem);
        return unlisted(Response.status(status).entity(new View("callback/choice", params)));
    }

    private static Response gone() {
        return unlisted(Response.status(GONE).entity(View.of("callback/nochoice", "why", "choice.gone")));
    }

    private static Response tooOften(Duration wait) {
        return unlisted(Response.status(TOO_MANY)
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .entity(View.of("callback/nochoice", "why", "choice.too-often")));
    }

    /** A link that got about, in a forwarded mail for example, is not to be found by searching. */
    private static Response unlisted(Response.ResponseBuilder page) {
        return page.header("X-Robots-Tag", "noindex, nofollow").build();
    }
}
