package jp.orikaeshi.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.jwt.accesstoken.AccessToken;
import com.twilio.jwt.accesstoken.VoiceGrant;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import jp.orikaeshi.browserphone.CallTokens.CallToken;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.settings.TwilioAccount.ApiKey;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String KEY = "SK00000000000000000000000000000001";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void a_token_says_what_the_carriers_own_library_would_say() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        CallToken token = AccessTokens.issue(ACCOUNT, new ApiKey(KEY, SECRET), "sato", now);
        String theirs = new AccessToken.Builder(ACCOUNT, KEY, SECRET.getBytes(StandardCharsets.UTF_8))
                .identity("sato")
                .grant(new VoiceGrant().setIncomingAllow(true))
                .build()
                .toJwt();

        JsonNode said = part(token.token(), 1);
        JsonNode expected = part(theirs, 1);
        assertThat(part(token.token(), 0)).isEqualTo(part(theirs, 0));
        assertThat(said.path("grants")).isEqualTo(expected.path("grants"));
        assertThat(said.path("iss")).isEqualTo(expected.path("iss"));
        assertThat(said.path("sub")).isEqualTo(expected.path("sub"));
        assertThat(said.path("jti").asText()).startsWith(KEY + "-");
        assertThat(said.path("exp").asLong()).isEqualTo(now.plusSeconds(3600).getEpochSecond());
        assertThat(token.expires()).isEqualTo(now.plusSeconds(3600));
    }

    @Test
    void it_is_signed_with_the_secret_of_the_key() {
        String token = AccessTokens.issue(ACCOUNT, new ApiKey(KEY, SECRET), "sato", Instant.now())
                .token();

        // Its type of content is the carrier's own, so this parser hands it on unread once the signature is good.
        byte[] said = Jwts.parser()
                .verifyWith(Keys.hmacShaKeyFor(SECRET.getBytes(StandardCharsets.UTF_8)))
                .build()
                .parseSignedContent(token)
                .getPayload();
        assertThat(new String(said, StandardCharsets.UTF_8)).contains(ACCOUNT);
    }

    private static JsonNode part(String token, int n) {
        String json = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[n]), StandardCharsets.UTF_8);
        return Json.read(json, JsonNode.class);
    }
}
