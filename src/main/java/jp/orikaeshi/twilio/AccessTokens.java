package jp.orikaeshi.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.orikaeshi.browserphone.CallTokens;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.TwilioAccount;
import jp.orikaeshi.time.DeskClock;

/**
 * Twilio's access tokens: a JWT (RFC 7519) signed by HMAC-SHA-256 with the secret of an API key, with the grant of
 * incoming calls. The carrier's own library for them brings an HTTP client that we keep out, see ADR 12.
 */
@ApplicationScoped
public class AccessTokens implements CallTokens {
    private static final Duration LASTS = Duration.ofHours(1);
    private static final Map<String, String> HEADER = Map.of("typ", "JWT", "alg", "HS256", "cty", "twilio-fpa;v=1");

    @Inject
    Settings settings;

    @Inject
    DeskClock clock;

    @Override
    public Optional<CallToken> issue(String clientName) {
        // The carrier checks it by its own clock, which no demo moves.
        Instant now = Clock.offset(clock, clock.skipped().negated()).instant();
        return settings.twilio()
                .flatMap(account -> account.apiKey().map(key -> issue(account.accountSid(), key, clientName, now)));
    }

    static CallToken issue(String accountSid, TwilioAccount.ApiKey key, String clientName, Instant now) {
        Instant expires = now.plus(LASTS);
        Map<String, Object> claims = Map.of(
                "jti",
                key.key() + "-" + now.getEpochSecond(),
                "iss",
                key.key(),
                "sub",
                accountSid,
                "iat",
                now.getEpochSecond(),
                "exp",
                expires.getEpochSecond(),
                "grants",
                Map.of("identity", clientName, "voice", Map.of("incoming", Map.of("allow", true))));
        String signed = part(Json.write(HEADER)) + "." + part(Json.write(claims));
        return new CallToken(signed + "." + encoded(signature(key.secret(), signed)), expires);
    }

    private static String part(String json) {
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] signature(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
