package jp.orikaeshi.notify;

import java.util.Base64;
import jp.orikaeshi.duty.Way;

/**
 * Where and how a browser is pushed to, as the browser says it.
 *
 * @param endpoint an address of its push service: whoever knows it may try, so it is a secret
 * @param p256dh its public key, a point of P-256 in base64url
 * @param auth sixteen bytes that only it and we know, in base64url
 */
public record PushAddress(String endpoint, String p256dh, String auth) {
    private static final int POINT = 65;
    private static final int SECRET = 16;
    private static final int LONGEST = 2000;

    /** Whether a browser could have said so. */
    public boolean plausible() {
        return endpoint.length() <= LONGEST
                && Way.address(endpoint)
                && length(p256dh) == POINT
                && length(auth) == SECRET;
    }

    byte[] key() {
        return Base64.getUrlDecoder().decode(p256dh);
    }

    byte[] secret() {
        return Base64.getUrlDecoder().decode(auth);
    }

    private static int length(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64).length;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return "PushAddress[…]";
    }
}
