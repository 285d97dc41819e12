package jp.orikaeshi.account;

import java.util.Locale;

/** What a password that a person chooses must be: long, and not their login. No rules about signs (NIST SP 800-63B, 5.1.1.2). */
public final class PasswordRule {
    public static final int SHORTEST = 10;

    /** Beyond this a password is an attack on the hash function. */
    public static final int LONGEST = 200;

    private PasswordRule() {}

    /**
     * Looks at what somebody wants.
     *
     * @throws WeakPassword if it must not be theirs
     */
    static void check(String login, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        boolean aboutThem = login.length() > 2
                && lower.replace(login.toLowerCase(Locale.ROOT), "").length() < 6;
        boolean monotonous = lower.chars().distinct().count() < 5;
        if (password.length() < SHORTEST || password.length() > LONGEST || aboutThem || monotonous) {
            throw new WeakPassword();
        }
    }
}
