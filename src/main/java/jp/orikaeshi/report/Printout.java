package jp.orikaeshi.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What is to be printed.
 *
 * @param template name of a jte template that gives XHTML, such as {@code report/incident.jte}
 * @param title title of the document, shown by viewers instead of the file name
 * @param author who issues it
 * @param language language of the document
 * @param look the company's colours and logo
 * @param madeAt creation date written into the file
 * @param params parameters of the template
 */
public record Printout(
        String template,
        String title,
        String author,
        Locale language,
        Look look,
        Instant madeAt,
        Map<String, Object> params) {
    public Printout {
        params = Map.copyOf(params);
    }
}
