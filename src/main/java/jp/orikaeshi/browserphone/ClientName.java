package jp.orikaeshi.browserphone;

import java.util.regex.Pattern;

/** What an engineer's browser is called at a carrier, which allows letters, digits and underscores only. */
public final class ClientName {
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9]");

    private ClientName() {}

    /** Another one for each login: {@code sato} stays, {@code k.sato} becomes {@code k_2e_sato}. */
    public static String of(String login) {
        return OTHER.matcher(login)
                .replaceAll(sign -> "_" + Integer.toHexString(sign.group().charAt(0)) + "_");
    }
}
