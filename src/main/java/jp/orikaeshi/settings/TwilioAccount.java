package jp.orikaeshi.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The account at the carrier.
 *
 * @param authTokens what signatures are checked against: the current token first, then the one being rotated out
 * @param apiKey what REST requests log in with instead of the account's own token
 * @param apiUrl another base address of the REST API; empty: the carrier's own
 * @param smsFrom who sends short messages: a number, a name or a messaging service ({@code MG…}); empty: none are sent
 */
public record TwilioAccount(
        String accountSid,
        List<String> authTokens,
        Optional<ApiKey> apiKey,
        Optional<URI> apiUrl,
        Optional<String> smsFrom) {

    /** A key of the REST API and its secret. */
    public record ApiKey(String key, String secret) {
        @Override
        public String toString() {
            return "ApiKey[…]";
        }
    }

    public TwilioAccount {
        authTokens = List.copyOf(authTokens);
    }

    /** User name of REST requests. */
    public String restUser() {
        return apiKey.map(ApiKey::key).orElse(accountSid);
    }

    /** Password of REST requests. */
    public String restPassword() {
        return apiKey.map(ApiKey::secret).orElse(authTokens.get(0));
    }

    @Override
    public String toString() {
        return "TwilioAccount[…]";
    }
}
