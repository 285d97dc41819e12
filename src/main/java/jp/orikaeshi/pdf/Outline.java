package jp.orikaeshi.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the headings of a document its bookmarks, so that no template has to say them twice. */
final class Outline {
    private static final Pattern HEADING = Pattern.compile("<h([23])([^>]*)>(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Outline() {}

    /** The same document, its headings named and listed in its head. */
    static String in(String xhtml) {
        StringBuilder marks = new StringBuilder();
        StringBuilder body = new StringBuilder(xhtml.length() + 1024);
        Matcher headings = HEADING.matcher(xhtml);
        boolean within = false;
        for (int n = 1; headings.find(); n++) {
            boolean top = headings.group(1).equals("2");
            if (top && within) {
                marks.append("</bookmark>");
            }
            marks.append("<bookmark name=\"")
                    .append(text(headings.group(3)))
                    .append("\" href=\"#h")
                    .append(n);
            // A heading of the second level holds those that follow, up to the next one.
            marks.append(top ? "\">" : "\"/>");
            within = top || within;
            String named = "<h" + headings.group(1) + " id=\"h" + n + "\"" + headings.group(2) + ">" + headings.group(3)
                    + "</h" + headings.group(1) + ">";
            headings.appendReplacement(body, Matcher.quoteReplacement(named));
        }
        headings.appendTail(body);
        if (within) {
            marks.append("</bookmark>");
        }
        return marks.isEmpty()
                ? xhtml
                : body.toString()
                        .replaceFirst(
                                "</head>", Matcher.quoteReplacement("<bookmarks>" + marks + "</bookmarks></head>"));
    }

    // Entities of the text are entities of the attribute as well; only quotation marks are not escaped there.
    private static String text(String heading) {
        return TAG.matcher(heading).replaceAll("").replace("\"", "&quot;").strip();
    }
}
