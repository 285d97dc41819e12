package jp.orikaeshi.report.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.report.EditionSeen;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What somebody has seen of a ticket's report, as HTTP carries it: {@code ETag: "2.5"} out, {@code If-Match: "2.5"} in. */
final class EditionTag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,6})\\.(\\d{1,18})\"?");

    private EditionTag() {}

    static String of(EditionSeen seen) {
        return "\"" + seen.number() + "." + seen.version() + "\"";
    }

    /**
     * Null if whoever acts does not say, or says {@code *}.
     *
     * @throws ProblemException 412 if it is no tag of ours: then it cannot be the present one
     */
    static @Nullable EditionSeen seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(412, "stale-version", "");
        }
        return new EditionSeen(Integer.parseInt(tag.group(1)), Long.parseLong(tag.group(2)));
    }
}
