package jp.orikaeshi.monitoring.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Takes a page apart. Nothing of it is run or fetched: what only a script writes is not seen. Bounded in all that it keeps,
 * whatever a stranger has put there.
 */
final class PageReader implements NodeVisitor {
    // Time grows with the depth of each element: at the parser's usual 512 a megabyte of <div> took twenty seconds.
    static final int DEEPEST = 100;
    private static final int MOST_LINES = 2000;
    private static final int LONGEST_BLOCK = 20_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_KINDS = 2000;
    private static final int MOST_HOSTS = 500;
    // Slots for advertisements: what stands in them is another each time.
    private static final String ADS =
            "ins.adsbygoogle, [data-ad-slot], [data-ad-client], [id^=google_ads], [id^=div-gpt-ad],"
                    + " amp-ad, iframe[src*=doubleclick.net], iframe[src*=googlesyndication.com], iframe[src*=amazon-adsystem.com]";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Z}\\s]+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|(?<=[.!?])\\s");
    private static final Pattern HOST =
            Pattern.compile("(?i)(?:https?:)?//(?:[^/?#@]*@)?([^/?#:@\\s]+).*", Pattern.DOTALL);
    private static final Pattern REFRESH =
            Pattern.compile("(?i).*url\\s*=\\s*['\"]?\\s*(\\S+?)['\"]?\\s*", Pattern.DOTALL);
    private static final Pattern UNREADABLE =
            Pattern.compile("(?i)eval\\s*\\(\\s*(function\\s*\\(p,a,c,k|atob|unescape|string\\.fromcharcode)"
                    + "|document\\.write\\s*\\(\\s*(atob|unescape|string\\.fromcharcode)"
                    + "|(\\\\x[0-9a-f]{2}){40}|fromcharcode\\s*\\((\\s*\\d+\\s*,){20}");

    private final String home;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Integer> structure = new TreeMap<>();
    private final Set<String> active = new TreeSet<>();
    private final Set<String> linked = new TreeSet<>();
    private final StringBuilder line = new StringBuilder();
    private String title = "";
    private int obfuscated;
    private int deepest;

    private PageReader(String address) {
        home = host(address).map(host -> host.replaceFirst("^www\\.", "")).orElse("");
    }

    /**
     * Has read a page.
     *
     * @param address where it is: what comes from there is its own
     * @param ignored regions that do not count, as CSS selectors
     */
    static PageReader over(String html, String address, List<String> ignored) {
        Document page = Jsoup.parse(html, address, Parser.htmlParser().setMaxDepth(DEEPEST));
        page.select(ADS).remove();
        ignored.forEach(selector -> page.select(selector).remove());
        PageReader reader = new PageReader(address);
        reader.title = brief(Fleeting.without(clean(page.title())), LONGEST_TITLE);
        page.traverse(reader);
        reader.endLine();
        return reader;
    }

    PageContent content() {
        return new PageContent(title, lines, structure, active, linked, obfuscated);
    }

    /** Whether it is nested so deep that what lies deeper counts as lying at that depth. */
    boolean deep() {
        return deepest > DEEPEST;
    }

    @Override
    public void head(Node node, int depth) {
        deepest = Math.max(deepest, depth);
        if (node instanceof TextNode text) {
            // The title is told by itself.
            Element parent = text.parent();
            if (parent != null && !parent.normalName().equals("title")) {
                line.append(text.getWholeText());
            }
        } else if (node instanceof Element element && !(node instanceof Document)) {
            if (breaksLine(element)) {
                endLine();
            }
            count(element);
            look(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && breaksLine(element)) {
            endLine();
        }
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private void endLine() {
        String text = clean(brief(line.toString(), LONGEST_BLOCK));
        line.setLength(0);
        if (text.isEmpty() || lines.size() == MOST_LINES) {
            return;
        }
        for (String sentence : SENTENCE_END.split(Fleeting.without(text), -1)) {
            if (!sentence.isBlank() && lines.size() < MOST_LINES) {
                lines.add(brief(sentence.strip(), LONGEST_LINE));
            }
        }
    }

    private void count(Element element) {
        StringBuilder kind = new StringBuilder(element.normalName());
        Element above = element.parent();
        for (int i = 0; i < 2 && above != null && !(above instanceof Document); i++) {
            kind.insert(0, above.normalName() + ">");
            above = above.parent();
        }
        String place = brief(kind.toString(), LONGEST_TITLE);
        if (structure.size() < MOST_KINDS || structure.containsKey(place)) {
            structure.merge(place, 1, Integer::sum);
        }
    }

    private void look(Element element) {
        switch (element.normalName()) {
            case "script" -> {
                comes("script", element.absUrl("src"));
                obfuscated += UNREADABLE.matcher(element.data()).find() ? 1 : 0;
            }
            case "iframe", "frame", "embed" -> comes("frame", element.absUrl("src"));
            case "object" -> comes("frame", element.absUrl("data"));
            case "form" -> comes("form", element.absUrl("action"));
            case "meta" -> {
                if (element.attr("http-equiv").equalsIgnoreCase("refresh")) {
                    Matcher url = REFRESH.matcher(brief(element.attr("content"), LONGEST_LINE));
                    comes("redirect", url.matches() ? url.group(1) : "");
                }
            }
            case "a" ->
                foreign(element.absUrl("href"))
                        .filter(host -> linked.size() < MOST_HOSTS)
                        .ifPresent(linked::add);
            default -> {}
        }
    }

    private void comes(String what, String address) {
        foreign(address).filter(host -> active.size() < MOST_HOSTS).ifPresent(host -> active.add(what + " " + host));
    }

    private Optional<String> foreign(String address) {
        return host(address).filter(host -> !host.equals(home) && !host.endsWith("." + home));
    }

    private static Optional<String> host(String address) {
        Matcher host = HOST.matcher(address);
        return host.matches()
                ? Optional.of(brief(clean(host.group(1)).toLowerCase(Locale.ROOT), LONGEST_TITLE))
                : Optional.empty();
    }

    // Marks that turn the direction of letters would deceive whoever reads it here, too.
    private static String clean(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    private static String brief(String text, int most) {
        return text.codePointCount(0, text.length()) > most
                ? text.substring(0, text.offsetByCodePoints(0, most))
                : text;
    }
}
