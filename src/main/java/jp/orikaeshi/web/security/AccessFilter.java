package jp.orikaeshi.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.problem.Problems;

/**
 * Lets whoever asks through only where a method says that they may: a method without {@code @RolesAllowed} or
 * {@code @PermitAll} is closed to everybody.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class AccessFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Inject
    CurrentUser user;

    @Inject
    CsrfGuard csrf;

    @Inject
    Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        AccessRule rule = AccessRule.of(resource.getResourceMethod(), resource.getResourceClass());
        refusal(request, rule, WhoAsks.token(request).isPresent()).ifPresent(request::abortWith);
    }

    private Optional<Response> refusal(ContainerRequestContext request, AccessRule rule, boolean byToken) {
        if (rule.isOpen()) {
            return Optional.empty();
        }
        if (rule.isClosed()) {
            return Optional.of(problems.respond(403, "forbidden", ""));
        }
        if (!user.isSignedIn()) {
            return Optional.of(toLogIn(request));
        }
        if (!user.identity().map(i -> i.hasAny(rule.roles())).orElse(false)) {
            return Optional.of(problems.respond(403, "forbidden", ""));
        }
        if (!byToken && !csrf.passes(request, user.csrfToken().orElse(""))) {
            return Optional.of(problems.respond(403, "csrf", ""));
        }
        return Optional.empty();
    }

    private Response toLogIn(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (path.startsWith("/api/") || accept == null || !accept.contains("text/html")) {
            // An htmx request whose session has ended reloads the page, which then leads to the log-in.
            return Response.fromResponse(problems.respond(401, "unauthenticated", ""))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"orikaeshi\"")
                    .header("HX-Refresh", "true")
                    .build();
        }
        boolean comesBack = request.getMethod().equals("GET") && !path.equals("/");
        return Response.seeOther(URI.create(
                        "/login" + (comesBack ? "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "")))
                .build();
    }
}
