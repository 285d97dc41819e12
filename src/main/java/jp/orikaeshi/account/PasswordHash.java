package jp.orikaeshi.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as they are kept: PBKDF2 with HMAC-SHA-512, a salt of its own each, and 210,000 rounds (OWASP's figure of
 * 2023). The rounds stand in the text, so that they can grow without locking anybody out.
 */
final class PasswordHash {
    private static final String SCHEME = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();
    // Somebody without an account costs as much time as somebody with one, and learns nothing from it.
    // No password is known whose key is all zeros.
    private static final String NOBODY =
            SCHEME + "$" + ROUNDS + "$" + text(new byte[SALT_BYTES]) + "$" + text(new byte[KEY_BITS / 8]);

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return SCHEME + "$" + ROUNDS + "$" + text(salt) + "$" + text(derive(password, salt, ROUNDS));
    }

    /** Whether the password is the one hashed; never if there is none, but after the same time. */
    static boolean matches(String password, @Nullable String hash) {
        String[] parts = (hash == null ? NOBODY : hash).split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME)) {
            throw new IllegalStateException("not a hash of ours");
        }
        byte[] derived = derive(password, bytes(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, bytes(parts[3])) && hash != null;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
