package jp.orikaeshi.account.web;

/**
 * What a page answers to the form that was sent.
 *
 * @param form which one; empty if none was
 * @param problem key of the reason why it was not accepted; empty if it was
 */
public record Said(String form, String problem) {
    static final Said NOTHING = new Said("", "");

    /** Whether that form was done as asked. */
    public boolean done(String which) {
        return form.equals(which) && problem.isEmpty();
    }

    public boolean refused(String which) {
        return form.equals(which) && !problem.isEmpty();
    }
}
