package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import jp.orikaeshi.monitoring.Params;

/**
 * What a page has to be like.
 *
 * @param status the status that is right; empty: any that means success
 * @param text what has to stand on it; empty: anything
 */
record HttpExpectation(Optional<Integer> status, Optional<String> text) {
    /** How much of a page is read. */
    static final int MOST_BYTES = 1 << 20;

    static HttpExpectation of(Params params) {
        return new HttpExpectation(params.number("status"), params.text("contains"));
    }

    /** Whether a redirect is a step on the way and not what was asked for. */
    boolean follows(int code) {
        return (code == 301 || code == 302 || code == 303 || code == 307 || code == 308)
                && status.filter(wanted -> wanted >= 300 && wanted < 400).isEmpty();
    }

    boolean right(int code) {
        return status.map(wanted -> wanted == code).orElse(code >= 200 && code < 300);
    }

    /** Judges a whole answer. {@code truncated}: there was more of it than is read. */
    Finding judge(int code, byte[] page, int length, boolean truncated, String took) {
        if (!right(code)) {
            return Finding.down("http-" + code, String.valueOf(code));
        }
        if (text.isPresent() && !ContentSearch.contains(page, length, text.get())) {
            Finding missing = truncated
                    ? Finding.down("body-too-large", "text not within the first " + MOST_BYTES + " bytes")
                    : Finding.down("content-missing", "text missing: " + text.get());
            return PageTitle.of(page, length)
                    .map(title -> missing.with("title", title))
                    .orElse(missing);
        }
        return Finding.up(code + " in " + took);
    }
}
