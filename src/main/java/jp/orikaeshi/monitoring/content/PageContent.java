package jp.orikaeshi.monitoring.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.orikaeshi.persistence.Json;

/**
 * What a page says and how it is built, without what differs at each visit.
 *
 * @param lines its text, sentence by sentence in the order of the page
 * @param structure how often each kind of element stands where, such as {@code body>ul>li}
 * @param active where scripts, frames, forms and redirects of other hosts come from or lead to: {@code script cdn.example}
 * @param linked other hosts that it links to
 * @param obfuscated scripts in the page that are written so that nobody can read them
 */
public record PageContent(
        String title,
        List<String> lines,
        Map<String, Integer> structure,
        Set<String> active,
        Set<String> linked,
        int obfuscated) {
    private static final Set<String> FRAME =
            Set.of("html", "html>head", "html>body", "html>head>meta", "html>head>title");

    public PageContent {
        lines = List.copyOf(lines);
        // In one order, for the fingerprint.
        structure = Collections.unmodifiableMap(new TreeMap<>(structure));
        active = Collections.unmodifiableSet(new TreeSet<>(active));
        linked = Collections.unmodifiableSet(new TreeSet<>(linked));
    }

    /** The same for pages that are the same. */
    public String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Json.write(this).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether there is nothing to see, and nothing that could show anything: no more than an empty frame. */
    boolean blank() {
        return title.isEmpty() && lines.isEmpty() && structure.keySet().stream().allMatch(FRAME::contains);
    }

    /** How many elements it is made of. */
    int elements() {
        return structure.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The title and all lines. */
    String text() {
        return title + "\n" + String.join("\n", lines);
    }
}
