package jp.orikaeshi.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.orikaeshi.settings.MailServer.Login;
import jp.orikaeshi.settings.MailServer.StartTls;
import org.jspecify.annotations.Nullable;

/** Reads {@code smtp://user:pass@host:587?starttls=required} and the sender. */
final class MailSettings {
    private static final String URL = "ORIKAESHI_SMTP_URL";
    private static final String FROM = "ORIKAESHI_MAIL_FROM";
    private static final String ADDRESS = "[^\\s<>@\"(),:;\\\\]+@[^\\s<>@\"(),:;\\\\]+";
    private static final Pattern SENDER = Pattern.compile(ADDRESS + "|[^<>@\\p{Cntrl}]*<" + ADDRESS + ">");
    private final Map<String, String> values;

    MailSettings(Map<String, String> values) {
        this.values = values;
    }

    /** The mail server; without a sender set, mails come from {@code orikaeshi@} the desk's own host. */
    Optional<MailServer> server(URI publicUrl) {
        Optional<String> from = SettingNames.text(values, FROM);
        from.filter(sender -> !SENDER.matcher(sender).matches()).ifPresent(sender -> {
            throw new WrongSetting(FROM, "neither an address nor Name <address>: " + sender);
        });
        return SettingNames.text(values, URL)
                .map(url -> server(NetworkSettings.uri(URL, url), from.orElse("orikaeshi@" + publicUrl.getHost())));
    }

    private static MailServer server(URI url, String from) {
        boolean tls = "smtps".equals(url.getScheme());
        if (url.getHost() == null || !(tls || "smtp".equals(url.getScheme()))) {
            throw new WrongSetting(URL, "not of the form smtp://user:pass@host:587?starttls=required");
        }
        int port = url.getPort() > 0 ? url.getPort() : tls ? 465 : 25;
        return new MailServer(
                url.getHost(), port, tls, tls ? StartTls.OFF : startTls(url.getRawQuery()), login(url), from);
    }

    private static StartTls startTls(@Nullable String query) {
        if (query == null) {
            return StartTls.OFFERED;
        }
        return switch (query) {
            case "starttls=required" -> StartTls.REQUIRED;
            case "starttls=offered", "starttls=optional" -> StartTls.OFFERED;
            case "starttls=off", "starttls=false", "starttls=none" -> StartTls.OFF;
            default -> throw new WrongSetting(URL, "knows only ?starttls=required, offered or off");
        };
    }

    private static Optional<Login> login(URI url) {
        String info = url.getRawUserInfo();
        if (info == null) {
            return Optional.empty();
        }
        String[] parts = info.split(":", 2);
        if (parts.length < 2) {
            throw new WrongSetting(URL, "has a user but no password");
        }
        return Optional.of(new Login(decode(parts[0]), decode(parts[1])));
    }

    private static String decode(String raw) {
        // A plus sign in a URL's user part is a plus sign.
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
