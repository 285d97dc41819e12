package jp.orikaeshi.monitoring.content;

import java.util.List;
import java.util.Optional;
import jp.orikaeshi.monitoring.probe.Finding;
import jp.orikaeshi.monitoring.probe.WebPage;

/**
 * What could be made of a page. Pure.
 *
 * @param content empty if nothing can be compared
 * @param flaw what stands in the way of comparing it, wholly or in part; empty if nothing does
 */
record PageReading(Optional<PageContent> content, Optional<Finding> flaw) {
    // Texts have hardly any; pictures, archives and wrongly named encodings are full of them.
    private static final int MOST_STRANGE_PERMILLE = 10;

    /**
     * Reads a page.
     *
     * @param ignored regions that do not count, as CSS selectors
     */
    static PageReading of(WebPage page, List<String> ignored) {
        if (!page.text()) {
            return hopeless(Finding.degraded("page-no-text", "not a page of text: " + page.contentType()));
        }
        if (!readable(page.html())) {
            return hopeless(Finding.degraded("page-unreadable", "no text in UTF-8, EUC-JP, Shift_JIS or JIS"));
        }
        PageReader reader = PageReader.over(page.html(), page.address(), ignored);
        if (reader.content().blank()) {
            return hopeless(Finding.down("page-empty", "nothing on the page"));
        }
        return new PageReading(Optional.of(reader.content()), partly(page, reader));
    }

    private static Optional<Finding> partly(WebPage page, PageReader reader) {
        if (page.cut()) {
            return Optional.of(Finding.degraded(
                    "page-too-large",
                    "only the first " + page.html().length() + " characters of the page can be compared"));
        }
        return reader.deep()
                ? Optional.of(Finding.degraded(
                        "page-too-deep", "elements more than " + PageReader.DEEPEST + " deep cannot be told apart"))
                : Optional.empty();
    }

    private static PageReading hopeless(Finding flaw) {
        return new PageReading(Optional.empty(), Optional.of(flaw));
    }

    private static boolean readable(String html) {
        long strange = html.chars().filter(PageReading::strange).count();
        return html.indexOf('\0') < 0 && strange * 1000 <= (long) html.length() * MOST_STRANGE_PERMILLE;
    }

    private static boolean strange(int letter) {
        return letter == '\uFFFD' || (Character.isISOControl(letter) && !Character.isWhitespace(letter));
    }
}
