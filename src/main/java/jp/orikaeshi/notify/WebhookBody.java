package jp.orikaeshi.notify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.persistence.Json;
import org.jspecify.annotations.Nullable;

/** A request as the receiver wants it, by the {@code format} of the way. Pure. */
final class WebhookBody {
    static final String SIGNATURE = "X-Orikaeshi-Signature";
    static final String DELIVERY = "X-Orikaeshi-Delivery";
    private static final String JSON = "application/json; charset=utf-8";

    private final Map<String, String> headers;
    private final byte[] content;

    private WebhookBody(Map<String, String> headers, String content) {
        this.headers = Map.copyOf(headers);
        this.content = content.getBytes(StandardCharsets.UTF_8);
    }

    static WebhookBody of(Told told) {
        String secret = told.way().secret();
        return switch (told.way().shape()) {
            case Way.SLACK -> json(Map.of("text", slack(told.text()) + "\n<" + told.link() + ">"));
            case Way.CHATWORK ->
                new WebhookBody(
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "X-ChatWorkToken",
                                Objects.requireNonNull(secret)),
                        "body=" + URLEncoder.encode(told.text() + "\n" + told.link(), StandardCharsets.UTF_8));
            case Way.LINE_WORKS ->
                json(Map.of("title", "Orikaeshi", "body", Map.of("text", told.text() + "\n" + told.link())));
            default -> signed(told, Objects.requireNonNull(secret));
        };
    }

    private static WebhookBody json(Map<String, ?> body) {
        return new WebhookBody(Map.of("Content-Type", JSON), Json.write(body));
    }

    // Slack reads these three as its own marks.
    private static String slack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static WebhookBody signed(Told told, String secret) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", told.id().toString());
        body.put("kind", told.notice().kind().code());
        body.put("ticket", told.notice().ticket());
        body.put("incident", told.notice().incident());
        body.put("text", told.text());
        body.put("link", told.link());
        body.put("urgent", told.urgent());
        body.put("at", told.at().toString());
        String written = Json.write(body);
        return new WebhookBody(
                Map.of(
                        "Content-Type",
                        JSON,
                        DELIVERY,
                        told.id().toString(),
                        SIGNATURE,
                        signature(secret, told.at(), written)),
                written);
    }

    /**
     * {@code t=SECONDS,v1=HEX}: HMAC-SHA256 over the seconds, a full stop and the body, so that nobody can send an old
     * one again unnoticed.
     */
    static String signature(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] content() {
        return content.clone();
    }
}
