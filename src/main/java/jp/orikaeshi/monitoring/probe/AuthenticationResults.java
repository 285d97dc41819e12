package jp.orikaeshi.monitoring.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one server found about who sent a mail, as it wrote it on top of it (RFC 8601 section 2.2).
 *
 * @param server the authserv-id; empty if the field names none, as Microsoft's does
 */
record AuthenticationResults(String server, List<Result> results) {
    /** What came of one method: {@code spf}, {@code dkim}, {@code dmarc} … */
    record Result(String method, String value) {}

    // The reason and the properties behind it are not needed.
    private static final Pattern RESULT =
            Pattern.compile("\\s*([a-z][a-z0-9-]*)(?:\\s*/\\s*\\d+)?\\s*=\\s*([a-z]+).*", Pattern.DOTALL);

    AuthenticationResults {
        results = List.copyOf(results);
    }

    /** Reads the text of such a field. What cannot be read is left out. */
    static AuthenticationResults of(String field) {
        List<String> parts = parts(field.toLowerCase(Locale.ROOT));
        String first = parts.get(0).strip();
        boolean named = !first.contains("=");
        List<Result> results = new ArrayList<>();
        for (String part : named ? parts.subList(1, parts.size()) : parts) {
            Matcher result = RESULT.matcher(part);
            if (result.matches()) {
                results.add(new Result(result.group(1), result.group(2)));
            }
        }
        // Behind the name may stand a version.
        return new AuthenticationResults(named ? first.replaceFirst("\\s.*", "") : "", results);
    }

    /** Between semicolons, without comments, which nest, and without what is quoted. */
    private static List<String> parts(String field) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int comments = 0;
        boolean quoted = false;
        for (int i = 0; i < field.length(); i++) {
            char at = field.charAt(i);
            if (at == '\\' && (quoted || comments > 0)) {
                i++;
            } else if (at == '"' && comments == 0) {
                quoted = !quoted;
            } else if (at == '(' && !quoted) {
                comments++;
            } else if (at == ')' && !quoted && comments > 0) {
                comments--;
            } else if (at == ';' && !quoted && comments == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (!quoted && comments == 0) {
                part.append(at);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
