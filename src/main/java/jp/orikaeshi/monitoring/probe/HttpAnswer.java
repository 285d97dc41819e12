package jp.orikaeshi.monitoring.probe;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Optional;

/** What a server answered, as far as it was read. */
final class HttpAnswer {
    private final int code;
    private final HttpHeaders headers;
    private final byte[] page;
    private final boolean truncated;

    /**
     * An answer.
     *
     * @param page the body, decompressed; empty if it was not needed. Not copied
     * @param truncated there was more of it than is read
     */
    HttpAnswer(int code, HttpHeaders headers, byte[] page, boolean truncated) {
        this.code = code;
        this.headers = headers;
        this.page = page;
        this.truncated = truncated;
    }

    int code() {
        return code;
    }

    HttpHeaders headers() {
        return headers;
    }

    byte[] page() {
        return page;
    }

    boolean truncated() {
        return truncated;
    }

    boolean redirect() {
        return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
    }

    /** Where a redirect points to, as the server wrote it. */
    String location() {
        return Optional.ofNullable(headers.get(HttpHeaderNames.LOCATION)).orElse("");
    }

    /** As the server wrote it; empty if it did not. */
    String contentType() {
        return Optional.ofNullable(headers.get(HttpHeaderNames.CONTENT_TYPE)).orElse("");
    }

    boolean contains(String text) {
        return ContentSearch.contains(page, page.length, text);
    }

    Optional<String> title() {
        return PageTitle.of(page, page.length);
    }

    String text() {
        return PageText.of(page);
    }

    String size() {
        return truncated ? page.length + "+" : String.valueOf(page.length);
    }
}
