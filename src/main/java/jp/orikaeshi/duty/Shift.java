package jp.orikaeshi.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stretch of time in which the same people are on duty for the same reason.
 *
 * @param order logins, first who is on duty, then those who are called next; empty if there is nobody
 * @param layer id of the layer that decided; empty for the order or rotation below all layers, and if none decided
 * @param alterations overrides and swaps that changed the order
 * @param skipped logins of those who would be called, but are away or cannot be called
 */
public record Shift(
        Instant from, Instant to, List<String> order, String layer, List<UUID> alterations, List<String> skipped) {
    public Shift {
        order = List.copyOf(order);
        alterations = List.copyOf(alterations);
        skipped = List.copyOf(skipped);
    }

    /** Who is on duty. */
    public Optional<String> engineer() {
        return order.stream().findFirst();
    }

    public boolean covered() {
        return !order.isEmpty();
    }

    boolean goesOnAs(Shift next) {
        return order.equals(next.order)
                && layer.equals(next.layer)
                && alterations.equals(next.alterations)
                && skipped.equals(next.skipped);
    }

    /** The same until another end. */
    public Shift until(Instant end) {
        return new Shift(from, end, order, layer, alterations, skipped);
    }
}
