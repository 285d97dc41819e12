package jp.orikaeshi.ticket.web;

import java.util.List;
import java.util.Map;
import jp.orikaeshi.ticket.TicketStatus;

/**
 * What somebody has typed into a form of a ticket that was not accepted: it is shown again, nothing is lost.
 *
 * @param action which form; empty if none was sent
 * @param fields what was in it
 * @param problem why it was not accepted, in the reader's language
 */
public record Typed(String action, Map<String, String> fields, String problem) {
    // In the order of the forms.
    private static final List<Map.Entry<String, String>> LABELS = List.of(
            Map.entry("cause", "ticket.resolve.cause"),
            Map.entry("summary", "ticket.resolve.summary"),
            Map.entry("remedy", "ticket.resolve.remedy"),
            Map.entry("prevention", "ticket.resolve.prevention"),
            Map.entry("number", "ticket.callback.number"),
            Map.entry("customer", "ticket.filter.customer"));

    public static final Typed NOTHING = new Typed("", Map.of(), "");

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** A field that a person filled in, with the key of its label. */
    public record Written(String label, String text) {}

    /** What a person wrote: none of what the page itself puts in. */
    public List<Written> written() {
        return LABELS.stream()
                .map(field -> new Written(field.getValue(), fields.getOrDefault(field.getKey(), "")))
                .filter(field -> !field.text().isBlank())
                .toList();
    }

    /** Whether a ticket in this state has no such form any more: what was typed is shown beside the others. */
    public boolean homeless(TicketStatus status) {
        return switch (action) {
            case "resolve", "callback", "wait", "alarm", "stop-alarm" -> !status.live();
            case "identify" -> status == TicketStatus.CLOSED;
            default -> false;
        };
    }

    public boolean in(String form) {
        return action.equals(form);
    }

    /** What was typed into this field of this form; empty if nothing was. */
    public String value(String form, String field) {
        return value(form, field, "");
    }

    /** The same; where the form was not sent, what it starts from. */
    public String value(String form, String field, String start) {
        return in(form) ? fields.getOrDefault(field, "") : start;
    }
}
