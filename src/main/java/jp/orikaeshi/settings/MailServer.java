package jp.orikaeshi.settings;

import java.util.Optional;

/**
 * Where mail goes out.
 *
 * @param tls encrypted from the first byte ({@code smtps://})
 * @param from the sender of every mail, an address or {@code Name <address>}
 */
public record MailServer(String host, int port, boolean tls, StartTls startTls, Optional<Login> login, String from) {

    /** Whether a plain connection is made a secret one after the greeting. */
    public enum StartTls {
        /** Never asked for. */
        OFF,
        /** Used where the server offers it. */
        OFFERED,
        /** No mail leaves without it. */
        REQUIRED
    }

    /** User and password at the mail server. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[…]";
        }
    }
}
