package jp.orikaeshi.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.View;

/** Answers with a problem: a document for programs, a page for people. */
@RequestScoped
public class Problems {
    @Inject
    CurrentUser user;

    @Inject
    HttpServletRequest request;

    public Response respond(int status, String code, String detail) {
        return respond(status, code, detail, Map.of());
    }

    public Response respond(int status, String code, String detail, Map<String, Object> more) {
        Problem problem = new Problem(Problem.URN + code, title(user.locale(), status, code), status, detail, more);
        if (readByAPerson()) {
            // htmx swaps errors into a banner; a navigation gets a whole page.
            String template = request.getHeader("HX-Request") == null ? "web/error" : "web/error-banner";
            return Response.status(status)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .header(HttpHeaders.VARY, "Accept, HX-Request")
                    .entity(View.of(template, "problem", problem))
                    .build();
        }
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .entity(problem)
                .build();
    }

    private boolean readByAPerson() {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String path = request.getRequestURI();
        return !path.startsWith("/api/")
                && (request.getHeader("HX-Request") != null || (accept != null && accept.contains("text/html")));
    }

    private static String title(Locale locale, int status, String code) {
        String ofCode = "problem." + code;
        if (Messages.has(locale, ofCode)) {
            return Messages.text(locale, ofCode);
        }
        String ofStatus = "problem.http-" + status;
        if (Messages.has(locale, ofStatus)) {
            return Messages.text(locale, ofStatus);
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "HTTP " + status : known.getReasonPhrase();
    }
}
