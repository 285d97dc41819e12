package jp.orikaeshi.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import jp.orikaeshi.settings.Settings;

/** The cookie that carries a session: not for scripts, not for other sites, only over TLS where we are reached by it. */
@ApplicationScoped
public class SessionCookie {
    public static final String NAME = "orikaeshi_session";

    @Inject
    Settings settings;

    public NewCookie of(String token, Duration life) {
        return new NewCookie.Builder(NAME)
                .value(token)
                .path("/")
                .httpOnly(true)
                .secure("https".equals(settings.publicUrl().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) life.toSeconds())
                .build();
    }

    public NewCookie removed() {
        return of("", Duration.ZERO);
    }
}
