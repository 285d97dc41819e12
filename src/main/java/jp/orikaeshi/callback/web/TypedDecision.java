package jp.orikaeshi.callback.web;

/**
 * What somebody has typed into a form of a call-back that was not accepted: it is shown again, nothing is lost.
 *
 * @param action which form; empty if none was sent
 * @param problem why it was not accepted, in the reader's language
 */
public record TypedDecision(String action, String engineer, String from, String until, String reason, String problem) {
    public static final TypedDecision NOTHING = new TypedDecision("", "", "", "", "", "");

    public boolean in(String form) {
        return action.equals(form);
    }
}
