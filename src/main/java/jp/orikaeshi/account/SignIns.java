package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.orikaeshi.settings.Settings;

/** Finds out whose session or token it is that came with a request. */
@ApplicationScoped
public class SignIns {
    @Inject
    Settings settings;

    /** The program that holds this token, if it still holds. */
    public Optional<Identity> byToken(String token) {
        return settings.apiToken()
                .filter(bootstrap -> MessageDigest.isEqual(
                        bootstrap.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8)))
                .map(bootstrap ->
                        new Identity("api", "API", Set.of(Roles.ADMIN), Locale.JAPANESE, Identity.Theme.SYSTEM));
    }

    /** The person whose browser keeps this cookie, if the session still holds. */
    public Optional<SignedIn> bySession(String cookie) {
        return Optional.empty();
    }
}
