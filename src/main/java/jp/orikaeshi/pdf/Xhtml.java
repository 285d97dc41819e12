package jp.orikaeshi.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.orikaeshi.report.Printout;

/** Fills a template and lists its headings. What no XML document may hold is left out, wherever it came from. */
final class Xhtml {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Xhtml.class.getClassLoader());
    // XML 1.0, production 2 (Char), negated; an unpaired surrogate is not in any of the ranges.
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Xhtml() {}

    static String of(Printout printout) {
        Map<String, Object> params = new HashMap<>(printout.params());
        params.put("printout", printout);
        StringOutput out = new StringOutput(32 * 1024);
        TEMPLATES.render(printout.template(), params, out);
        return Outline.in(NOT_XML.matcher(out.toString()).replaceAll(""));
    }
}
