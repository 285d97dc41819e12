package jp.orikaeshi.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The version of a thing as HTTP carries it: {@code ETag: "5"} out, {@code If-Match: "5"} in. */
public final class Version {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private Version() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * What whoever acts has seen; null if they do not say, or say {@code *}.
     *
     * @throws ProblemException 412 if it is no version of ours: then it cannot be the present one
     */
    public static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(412, "stale-version", "");
        }
        return Long.valueOf(tag.group(1));
    }
}
