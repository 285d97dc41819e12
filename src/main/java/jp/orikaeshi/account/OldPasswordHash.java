package jp.orikaeshi.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** What desks before Argon2 kept: PBKDF2 with HMAC-SHA-512, its rounds in the text. None is made any more. */
final class OldPasswordHash {
    private static final String SCHEME = "pbkdf2-sha512$";
    private static final int KEY_BITS = 256;

    private OldPasswordHash() {}

    static boolean is(String hash) {
        return hash.startsWith(SCHEME);
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.substring(SCHEME.length()).split("\\$", -1);
        byte[] key = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(key, derive(password, parts[1], Integer.parseInt(parts[0])));
    }

    private static byte[] derive(String password, String salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(
                            password.toCharArray(), Base64.getDecoder().decode(salt), rounds, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }
}
