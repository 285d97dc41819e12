package jp.orikaeshi.report.web;

import jp.orikaeshi.ticket.Resolution;

/** What has to be said in a version of a report, and how much of it. */
final class EditionWords {
    static final int LONGEST = 10_000;
    static final int SHORT = 300;

    private EditionWords() {}

    /**
     * The key of what is wrong; empty if nothing is.
     *
     * @param first of its ticket: nothing can have changed
     */
    static String problem(Resolution words, String changed, boolean first) {
        if (words.cause().isEmpty()
                || words.summary().isEmpty()
                || words.remedy().isEmpty()) {
            return "edition.wrong.missing";
        }
        boolean tooLong = words.cause().length() > LONGEST
                || words.summary().length() > LONGEST
                || words.remedy().length() > LONGEST
                || words.prevention().length() > LONGEST
                || changed.length() > SHORT;
        if (tooLong) {
            return "edition.wrong.long";
        }
        return !first && changed.isEmpty() ? "edition.wrong.changed" : "";
    }
}
