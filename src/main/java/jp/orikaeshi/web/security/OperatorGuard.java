package jp.orikaeshi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.orikaeshi.account.SignIns;

/** The server's own pages for operators come without authentication: here they ask for a token. */
@WebFilter(urlPatterns = {"/metrics", "/metrics/*", "/openapi", "/openapi/*"})
public class OperatorGuard extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String BEARER = "Bearer ";

    @Inject
    transient SignIns signIns;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String authorization = request.getHeader("Authorization");
        if (authorization != null
                && authorization.startsWith(BEARER)
                && signIns.byToken(authorization.substring(BEARER.length()).strip())
                        .isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"orikaeshi\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
