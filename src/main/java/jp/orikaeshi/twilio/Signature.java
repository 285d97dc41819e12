package jp.orikaeshi.twilio;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's {@code X-Twilio-Signature}: base64 of HMAC-SHA1, keyed by the auth token, over the URL that was called and
 * every parameter, sorted by name, name and value joined.
 */
final class Signature {
    private Signature() {}

    /** Whether one of the tokens signed the request under one of the addresses that stand for the same URL. */
    static boolean matches(String given, List<String> tokens, List<String> urls, CarrierForm form) {
        byte[] claimed = given.getBytes(StandardCharsets.UTF_8);
        boolean matches = false;
        // No early end: how long it takes must not tell which token or address was close.
        for (String token : tokens) {
            for (String url : urls) {
                byte[] ours = sign(token, url, form).getBytes(StandardCharsets.UTF_8);
                matches |= MessageDigest.isEqual(ours, claimed);
            }
        }
        return matches;
    }

    static String sign(String token, String url, CarrierForm form) {
        StringBuilder signed = new StringBuilder(url);
        form.values()
                .forEach((name, values) -> new TreeSet<>(values)
                        .forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA1", e);
        }
    }
}
