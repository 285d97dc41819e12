package jp.orikaeshi.ticket.web;

import java.util.Map;

/**
 * What somebody has typed into a form of a ticket that was not accepted: it is shown again, nothing is lost.
 *
 * @param action which form; empty if none was sent
 * @param fields what was in it
 * @param problem why it was not accepted, in the reader's language
 */
public record Typed(String action, Map<String, String> fields, String problem) {
    public static final Typed NOTHING = new Typed("", Map.of(), "");

    public Typed {
        fields = Map.copyOf(fields);
    }

    public boolean in(String form) {
        return action.equals(form);
    }

    /** What was typed into this field of this form; empty if nothing was. */
    public String value(String form, String field) {
        return in(form) ? fields.getOrDefault(field, "") : "";
    }
}
