package jp.orikaeshi.account.web;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody goes after the log-in: a page of ours, whatever the address that brought them says. */
final class ReturnAddress {
    private static final String FIRST = "/";

    private ReturnAddress() {}

    /** {@code wanted} if it is a path of this server, else the first page. */
    static String of(String wanted) {
        // Browsers take "//host" and "/\host" for another server.
        if (!wanted.startsWith("/") || wanted.startsWith("//") || wanted.contains("\\")) {
            return FIRST;
        }
        try {
            URI address = new URI(wanted);
            return address.getHost() == null && !address.getPath().equals("/login") ? wanted : FIRST;
        } catch (URISyntaxException notAnAddress) {
            return FIRST;
        }
    }
}
