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
    private static final int MOST_STOPS = 80;

    private Manners() {}

    /** What is wrong with the page as it stands; empty if nothing is. */
    static List<String> broken(Page page) {
        List<String> faults = new ArrayList<>();
        faults.addAll(sideways(page));
        faults.addAll(unusable(page));
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
                  const found = await axe.run(document, { runOnly: rules });
                  return found.violations.flatMap((rule) => rule.nodes.map(
                    (node) => `${rule.id}: ${node.html.slice(0, 200)} ${node.any.map((c) => c.message).join("; ")}`));
                }""", List.of(rules)));
    }

    /** Whoever walks through the page by Tab sees where they are. */
    private static List<String> unseenFocus(Page page) {
        Object stops = page.evaluate("""
                () => {
                  document.activeElement?.blur();
                  window.scrollTo(0, 0);
                  const faults = [];
                  window.walk = { faults, stops: new Set() };
                  document.addEventListener("focusin", ({ target: at }) => {
                    if (window.walk.stops.has(at)) return;
                    window.walk.stops.add(at);
                    const style = getComputedStyle(at);
                    const box = at.getBoundingClientRect();
                    const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                      && box.width > 0 && box.height > 0;
                    if (!seen) faults.push(`no visible focus: ${at.outerHTML.slice(0, 160)}`);
                  });
                  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
                    .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility()).length;
                }""");
        int steps = Math.min((Integer) stops, MOST_STOPS);
        for (int step = 0; step < steps; step++) {
            page.keyboard().press("Tab");
        }
        List<String> faults = new ArrayList<>(strings(page.evaluate("() => window.walk.faults")));
        if (steps > 0 && page.evaluate("() => window.walk.stops.size").equals(0)) {
            faults.add("no stop for whoever walks by Tab, of " + stops);
        }
        return faults;
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
