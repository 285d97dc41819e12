package jp.orikaeshi.ticket;

/**
 * How a trouble ended: what it was, what happened in words for the customer, and what was done against it.
 *
 * @param prevention what will keep it from happening again; empty if nothing was said
 */
public record Resolution(String cause, String summary, String remedy, String prevention) {
    /** Nothing was written. */
    public static final Resolution NONE = new Resolution("", "", "");

    public Resolution(String cause, String summary, String remedy) {
        this(cause, summary, remedy, "");
    }

    /** In these words, and where there are none in the others. */
    public Resolution or(Resolution others) {
        return new Resolution(
                either(cause, others.cause),
                either(summary, others.summary),
                either(remedy, others.remedy),
                either(prevention, others.prevention));
    }

    private static String either(String words, String others) {
        return words.isBlank() ? others : words;
    }
}
