package jp.orikaeshi.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach an engineer beside the telephone that rings for call-backs, as the desk file writes it.
 *
 * @param by {@link #SMS}, {@link #MAIL}, {@link #PUSH} or {@link #WEBHOOK}
 * @param after how long after what is told happened; null: at once
 * @param url of a webhook: whoever knows it may write there, so it is a secret
 * @param format of a webhook's body; null: {@link #GENERIC}
 * @param secret what a webhook is signed with, or the token that it asks for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Way(
        String by,
        @Nullable Duration after,
        @Nullable String url,
        @Nullable String format,
        @Nullable String secret) {
    public static final String SMS = "sms";
    public static final String MAIL = "mail";
    public static final String PUSH = "push";
    public static final String WEBHOOK = "webhook";

    /** Our own JSON, signed. */
    public static final String GENERIC = "generic";

    public static final String SLACK = "slack";
    public static final String CHATWORK = "chatwork";
    public static final String LINE_WORKS = "line-works";

    /** All kinds, as people choose from them. */
    public static final List<String> KINDS = List.of(PUSH, SMS, MAIL, WEBHOOK);

    /** All formats of a webhook's body. */
    public static final List<String> FORMATS = List.of(GENERIC, SLACK, CHATWORK, LINE_WORKS);

    /** How everybody is told who has chosen nothing, and who cannot be told as they chose. */
    public static final Way USUAL = new Way(MAIL, null, null, null, null);

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9a-f:.]+]");

    public Way {
        after = after == null || after.isZero() ? null : after;
        format = GENERIC.equals(format) ? null : format;
    }

    /** How long after what is told happened. */
    public Duration delay() {
        return Objects.requireNonNullElse(after, Duration.ZERO);
    }

    public String shape() {
        return Objects.requireNonNullElse(format, GENERIC);
    }

    /** The same without what nobody is to see. */
    public Way veiled() {
        return new Way(by, after, url == null ? null : "***", format, secret == null ? null : "***");
    }

    /** What is wrong with it, as a message's last part; empty if nothing is. */
    public Optional<String> fault() {
        if (!by.equals(WEBHOOK)) {
            return url == null && format == null && secret == null ? Optional.empty() : Optional.of("webhook-only");
        }
        if (url == null || !address(url)) {
            return Optional.of("address");
        }
        boolean signed = shape().equals(GENERIC) || shape().equals(CHATWORK);
        if (signed && secret == null) {
            return Optional.of("secret");
        }
        return signed || secret == null ? Optional.empty() : Optional.of("secret-for-nothing");
    }

    /**
     * Whether something may be posted there: without encryption only to an address in numbers, which no resolver can turn
     * into another one. The guard of the probes says which of them may be reached.
     */
    public static boolean address(String written) {
        try {
            URI uri = new URI(written);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            return host != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && (scheme.equals("https")
                            || (scheme.equals("http") && NUMERIC.matcher(host).matches()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Way[" + by + "]";
    }
}
