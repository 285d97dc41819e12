package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request to make.
 *
 * @param form fields to post; empty: a page to get
 * @param authorization header that says who we are; empty: nobody
 * @param cookies header with the session; empty: none
 */
record HttpErrand(
        HttpTarget target, Map<String, String> form, Optional<String> authorization, Optional<String> cookies) {

    FullHttpRequest request() {
        var request = form.isEmpty()
                ? new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, target.path())
                : new DefaultFullHttpRequest(
                        HttpVersion.HTTP_1_1,
                        HttpMethod.POST,
                        target.path(),
                        Unpooled.copiedBuffer(encoded(), StandardCharsets.US_ASCII));
        request.headers()
                .set(HttpHeaderNames.HOST, target.hostHeader())
                .set(HttpHeaderNames.USER_AGENT, "Orikaeshi-Monitor")
                .set(HttpHeaderNames.ACCEPT, "*/*")
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (!form.isEmpty()) {
            request.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_X_WWW_FORM_URLENCODED)
                    .set(HttpHeaderNames.CONTENT_LENGTH, request.content().readableBytes());
        }
        authorization.ifPresent(value -> request.headers().set(HttpHeaderNames.AUTHORIZATION, value));
        cookies.ifPresent(value -> request.headers().set(HttpHeaderNames.COOKIE, value));
        return request;
    }

    private String encoded() {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where it goes only: the rest is secret. */
    @Override
    public String toString() {
        return "HttpErrand[" + target.place() + "]";
    }
}
