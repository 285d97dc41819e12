package jp.orikaeshi.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Passwords as they are kept: Argon2id over 19 MiB in two passes (OWASP's first choice), each with a salt of its own, in
 * the text form of the Password Hashing Competition. The costs stand in the text, so that they can grow without locking
 * anybody out; what earlier versions of the desk kept still matches.
 */
final class PasswordHash {
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$([^$]+)\\$([^$]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    // Somebody without an account costs as much time as somebody with one, and learns nothing from it.
    // No password is known whose key is all zeros.
    private static final String NOBODY = text(new byte[SALT_BYTES], new byte[KEY_BYTES]);

    private PasswordHash() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return text(salt, derive(password, salt, KIBIBYTES, PASSES));
    }

    /** Whether the password is the one hashed; never if there is none, but after the same time. */
    static boolean matches(String password, @Nullable String hash) {
        if (hash != null && OldPasswordHash.is(hash)) {
            return OldPasswordHash.matches(password, hash);
        }
        Matcher kept = KEPT.matcher(hash == null ? NOBODY : hash);
        if (!kept.matches()) {
            throw new IllegalStateException("not a hash of ours");
        }
        byte[] derived = derive(
                password, bytes(kept.group(3)), Integer.parseInt(kept.group(1)), Integer.parseInt(kept.group(2)));
        return MessageDigest.isEqual(derived, bytes(kept.group(4))) && hash != null;
    }

    private static byte[] derive(String password, byte[] salt, int kibibytes, int passes) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY_BYTES];
        argon2.generateBytes(password.toCharArray(), key);
        return key;
    }

    private static String text(byte[] salt, byte[] key) {
        return String.format("$argon2id$v=19$m=%d,t=%d,p=1$%s$%s", KIBIBYTES, PASSES, text(salt), text(key));
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
