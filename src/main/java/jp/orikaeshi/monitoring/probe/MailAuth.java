package jp.orikaeshi.monitoring.probe;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import jp.orikaeshi.monitoring.Params;

/** A mailbox to log in to. Never shown: {@code auth: {user: …, password: …}} of a probe. */
record MailAuth(String user, String password) {

    static Optional<MailAuth> of(Params params) {
        return params.group("auth").map(auth -> new MailAuth(auth.required("user"), auth.required("password")));
    }

    /** RFC 4616. */
    String plain() {
        return base64("\0" + user + "\0" + password);
    }

    /** The same words without the password, in whichever form we sent it. */
    String hidden(String words) {
        return words.replace(plain(), "***").replace(base64(password), "***").replace(password, "***");
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "MailAuth";
    }
}
