package jp.orikaeshi.monitoring.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of one mail as far as they were read, each as one line (RFC 5322 section 2.2.3). */
record MailHeader(List<String> fields) {
    /** No more lines of a header are kept. */
    static final int MOST_LINES = 500;

    private static final int LONGEST_FIELD = 8192;

    MailHeader {
        fields = List.copyOf(fields);
    }

    /** Puts folded lines together. */
    static MailHeader of(List<String> lines) {
        List<String> fields = new ArrayList<>();
        for (String line : lines) {
            boolean folded = !fields.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"));
            if (!folded) {
                fields.add(line);
            } else if (fields.get(fields.size() - 1).length() < LONGEST_FIELD) {
                fields.set(fields.size() - 1, fields.get(fields.size() - 1) + " " + line.strip());
            }
        }
        return new MailHeader(fields);
    }

    /** The texts of all fields of this name, the uppermost first: the one that was added last. */
    List<String> all(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return fields.stream()
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
                .map(field -> field.substring(start.length()).strip())
                .toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }
}
