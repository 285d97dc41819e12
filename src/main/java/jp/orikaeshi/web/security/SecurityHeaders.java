package jp.orikaeshi.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.TwilioAccount;

/** What every answer tells the browser, whoever wrote it. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1;

    // No inline script or style anywhere, so that injected markup can do nothing.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    // The page that takes calls also talks with the carrier, and fetches the sounds of its script from there.
    private static final String CALLS_PAGE = "/phone";
    static final String CALLS_POLICY = POLICY.replace(
                    "connect-src 'self'", "connect-src 'self' wss://*.twilio.com https://*.twilio.com")
            .replace("media-src 'self'", "media-src 'self' blob: https://*.twilio.com");

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policyOf(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");
        response.setHeader("Cache-Control", "no-store");
        if ("https".equals(settings.publicUrl().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    private String policyOf(HttpServletRequest request) {
        boolean calls = request.getRequestURI().equals(CALLS_PAGE)
                && settings.twilio().flatMap(TwilioAccount::apiKey).isPresent();
        return calls ? CALLS_POLICY : POLICY;
    }
}
