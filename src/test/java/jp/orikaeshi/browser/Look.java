package jp.orikaeshi.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;

/**
 * How somebody looks at a page.
 *
 * @param lang {@code ja} or {@code en}
 * @param width of the window in pixels
 */
record Look(String lang, int width, ColorScheme scheme) {
    static final Look DESK = new Look("ja", 1280, ColorScheme.LIGHT);

    /** Both languages, on a desk and in the hand, by day. */
    static Stream<Look> byDay() {
        return Stream.of("ja", "en")
                .flatMap(lang -> Stream.of(1280, 390).map(width -> new Look(lang, width, ColorScheme.LIGHT)));
    }

    /** Whether rules for all who read are asked too: at each width once, and in each language. They take most of the time. */
    boolean judged() {
        return lang.equals("ja") == width > 600;
    }

    Look byNight() {
        return new Look(lang, width, ColorScheme.DARK);
    }

    int height() {
        return width <= 600 ? 844 : 800;
    }

    @Override
    public String toString() {
        return lang + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    }
}
