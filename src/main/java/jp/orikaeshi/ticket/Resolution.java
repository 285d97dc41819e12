package jp.orikaeshi.ticket;

/**
 * How a trouble ended: what it was, what happened in words for the customer, and what was done against it.
 *
 * @param prevention what will keep it from happening again; empty if nothing was said
 */
public record Resolution(String cause, String summary, String remedy, String prevention) {
    public Resolution(String cause, String summary, String remedy) {
        this(cause, summary, remedy, "");
    }
}
