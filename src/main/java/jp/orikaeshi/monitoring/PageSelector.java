package jp.orikaeshi.monitoring;

import java.util.Optional;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** A CSS selector that names a region of a page. */
public final class PageSelector {
    private PageSelector() {}

    /** Why this is no selector; empty if it is one. */
    public static Optional<String> fault(String selector) {
        try {
            return QueryParser.parse(selector) == null ? Optional.of(selector) : Optional.empty();
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
