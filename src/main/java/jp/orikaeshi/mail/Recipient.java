package jp.orikaeshi.mail;

import java.util.Locale;

/** Who gets a mail: {@code name} as shown beside the {@code address}, and the language that they read. */
public record Recipient(String address, String name, Locale language) {

    @Override
    public String toString() {
        return "Recipient[…]";
    }
}
