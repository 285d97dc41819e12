package jp.orikaeshi.report.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.ticket.Resolution;
import org.jspecify.annotations.Nullable;

/** What has to be said in a version of a report, and how much of it. */
final class EditionWords {
    private static final int LONGEST = 10_000;
    private static final int SHORT = 300;

    private EditionWords() {}

    /** Something that cannot be taken: the field, and the key of what is to be written instead. */
    record Wrong(String field, String key) {}

    /** As they were sent, without blanks around them; what was not sent is empty. */
    static Resolution of(
            @Nullable String cause, @Nullable String summary, @Nullable String remedy, @Nullable String prevention) {
        return new Resolution(text(cause), text(summary), text(remedy), text(prevention));
    }

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /**
     * What is wrong with a version; empty if nothing is.
     *
     * @param first of its ticket: nothing can have changed
     */
    static Optional<Wrong> wrong(Resolution words, String changed, boolean first) {
        return missing(words)
                .or(() -> tooLong(words, changed))
                .or(() -> !first && changed.isEmpty()
                        ? Optional.of(new Wrong("changed", "edition.wrong.changed"))
                        : Optional.empty());
    }

    private static Optional<Wrong> missing(Resolution words) {
        return Stream.of(
                        Map.entry("cause", words.cause()),
                        Map.entry("summary", words.summary()),
                        Map.entry("remedy", words.remedy()))
                .filter(field -> field.getValue().isEmpty())
                .findFirst()
                .map(field -> new Wrong(field.getKey(), "edition.wrong.missing"));
    }

    private static Optional<Wrong> tooLong(Resolution words, String changed) {
        return Stream.of(
                        Map.entry("cause", words.cause()),
                        Map.entry("summary", words.summary()),
                        Map.entry("remedy", words.remedy()),
                        Map.entry("prevention", words.prevention()))
                .filter(field -> field.getValue().length() > LONGEST)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> changed.length() > SHORT ? Optional.of("changed") : Optional.empty())
                .map(field -> new Wrong(field, "edition.wrong.long"));
    }

    /** Whether it says why, in a line or two. */
    static boolean reason(String why) {
        return !why.isEmpty() && why.length() <= SHORT;
    }
}
