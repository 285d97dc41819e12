package jp.orikaeshi.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.account.SignIns;
import jp.orikaeshi.account.SignedIn;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;

/**
 * Finds out who is asking, before it is known what for: whoever mistypes an address is still somebody, with a language
 * and a menu. What they may do {@link AccessFilter} says.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class WhoAsks implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Inject
    CurrentUser user;

    @Inject
    SignIns signIns;

    @Override
    public void filter(ContainerRequestContext request) {
        user.accept(languageOf(request).orElse(null));
        Optional<String> token = token(request);
        if (token.isPresent()) {
            signIns.byToken(token.get()).ifPresent(identity -> user.signIn(identity, null));
        } else {
            session(request).ifPresent(session -> user.signIn(session.identity(), session.csrfToken()));
        }
    }

    /** What a program shows; then a cookie beside it counts for nothing. */
    static Optional<String> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<SignedIn> session(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(SessionCookie.NAME);
        return cookie == null ? Optional.empty() : signIns.bySession(cookie.getValue());
    }

    private static Optional<Locale> languageOf(ContainerRequestContext request) {
        return request.getAcceptableLanguages().stream()
                .filter(l -> l.getLanguage().equals("ja") || l.getLanguage().equals("en"))
                .findFirst()
                .map(Messages::supported);
    }
}
