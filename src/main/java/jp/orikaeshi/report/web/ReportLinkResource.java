package jp.orikaeshi.report.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import jp.orikaeshi.account.StrangersPace;
import jp.orikaeshi.report.EditionPress;
import jp.orikaeshi.report.ReportLinkDesk;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.View;

/**
 * Where the link in a customer's mail leads: a page that says what there is to read, and the report behind a button, so
 * that no mail scanner counts as a reader. The address holds a random secret, and nothing about the customer.
 */
@Path("/report")
@RequestScoped
@PermitAll
public class ReportLinkResource {
    private static final String LINK = "{secret: [A-Za-z0-9_-]{20,100}}";
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    @Inject
    ReportLinkDesk links;

    @Inject
    EditionPress press;

    @Inject
    StrangersPace pace;

    @Context
    HttpServletRequest request;

    @GET
    @Path(LINK)
    @Produces(MediaType.TEXT_HTML)
    public Response look(@PathParam("secret") String secret) {
        return links.open(secret)
                .map(opened -> unlisted(Response.ok(View.of("report/opened", "opened", opened, "secret", secret))))
                .orElseGet(this::none);
    }

    @GET
    @Path(LINK + "/pdf")
    public Response pdf(@PathParam("secret") String secret) {
        return links.fetch(secret, request.getRemoteAddr())
                .map(edition -> unlisted(Response.fromResponse(
                        Download.pdf("report", press.of(edition).content()))))
                .orElseGet(this::none);
    }

    // Only who has no link is slowed down: behind a proxy all customers may come from one address.
    private Response none() {
        Duration wait = pace.wrong(request.getRemoteAddr());
        if (wait.isZero()) {
            return page(Response.status(GONE), "reportlink.gone");
        }
        return page(
                Response.status(TOO_MANY).header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1),
                "reportlink.too-often");
    }

    private static Response page(Response.ResponseBuilder answer, String why) {
        return unlisted(answer.type(MediaType.TEXT_HTML_TYPE).entity(View.of("report/unreadable", "why", why)));
    }

    private static Response unlisted(Response.ResponseBuilder page) {
        return page.header("X-Robots-Tag", "noindex, nofollow")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
