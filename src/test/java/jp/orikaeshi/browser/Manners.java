package jp.orikaeshi.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What every page owes whoever uses it, on whatever screen, with a mouse or without. */
final class Manners {
    private static final String AXE = read("/axe.min.js");

    private Manners() {}

    /** Whatever is wrong with the page as it stands; empty if nothing is. */
    static List<String> broken(Page page) {
        List<String> faults = new ArrayList<>(unfit(page));
        faults.addAll(unusable(page));
        return faults;
    }

    /** What does not fit the window, or is not seen in it; empty if all does. */
    static List<String> unfit(Page page) {
        List<String> faults = new ArrayList<>(sideways(page));
        faults.addAll(unseenFocus(page));
        return faults;
    }

    /** Nothing may be wider than the window: a telephone has no second hand to scroll sideways. */
    private static List<String> sideways(Page page) {
        return strings(page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  return [...document.querySelectorAll("body *")]
                    .filter((e) => e.getBoundingClientRect().right > width + 1)
                    .slice(-3)
                    .map((e) => `wider than ${width} px: ${e.outerHTML.slice(0, 160)}`);
                }"""));
    }

    /** Names of controls, contrasts, order of headings, sizes of targets and the like, as axe sees them. */
    private static List<String> unusable(Page page) {
        return axe(page, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    }

    /** What can hardly be told from its background: all that other colours can do to a page that is well otherwise. */
    static List<String> faint(Page page) {
        return axe(page, "color-contrast");
    }

    private static List<String> axe(Page page, String... rules) {
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(AXE);
        }
        return strings(page.evaluate("""
                async (rules) => {
                  const found = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
                  return found.violations.flatMap((rule) => rule.nodes.map(
                    (node) => `${rule.id}: ${node.html.slice(0, 200)} ${node.any.map((c) => c.message).join("; ")}`));
                }""", List.of(rules)));
    }

    /**
     * Whoever walks through the page by Tab sees where they are. One press is real, and from then on the browser shows the
     * focus as it does for a keyboard, wherever the script puts it: eighty presses would take longer than all the rest.
     */
    private static List<String> unseenFocus(Page page) {
        page.evaluate("""
                () => {
                  document.activeElement?.blur();
                  window.scrollTo(0, 0);
                }""");
        page.keyboard().press("Tab");
        return strings(page.evaluate("""
                () => {
                  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
                    .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility());
                  if (stops.length > 0 && !stops.includes(document.activeElement))
                    return [`no stop for whoever walks by Tab, of ${stops.length}`];
                  return stops
                    .filter((stop) => {
                      stop.focus();
                      const at = document.activeElement;
                      const style = getComputedStyle(at);
                      const box = at.getBoundingClientRect();
                      return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2
                        || box.width === 0 || box.height === 0;
                    })
                    .map((stop) => `no visible focus: ${stop.outerHTML.slice(0, 160)}`);
                }"""));
    }

    private static List<String> strings(Object evaluated) {
        return ((List<?>) evaluated).stream().map(String::valueOf).toList();
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(Manners.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
