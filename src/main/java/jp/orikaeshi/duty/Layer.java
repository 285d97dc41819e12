package jp.orikaeshi.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import jp.orikaeshi.time.RecurringHours;
import org.jspecify.annotations.Nullable;

/**
 * One layer of a duty plan, ready to be asked. A fixed order counts where one is set; a rotation only without it.
 *
 * @param id of the desk file; {@link #BASE} for the order or rotation that lies below all layers
 * @param hours when it counts; null: always
 */
record Layer(
        String id,
        List<String> fixedOrder,
        @Nullable Rotation rotation,
        @Nullable RecurringHours hours,
        ZoneId zone) {
    static final String BASE = "";

    Layer {
        fixedOrder = List.copyOf(fixedOrder);
        rotation = fixedOrder.isEmpty() ? rotation : null;
    }

    boolean counts(Instant at) {
        return hours == null || hours.cover(at);
    }

    /** Logins, first whose turn it is. */
    List<String> order(Instant at) {
        return rotation == null ? fixedOrder : rotation.order(at, zone);
    }

    /** Until when nothing about it changes, or may not change. */
    Instant steadyUntil(Instant at) {
        Instant turn = rotation == null ? Instant.MAX : rotation.turnEnds(at, zone);
        Instant edge = hours == null ? Instant.MAX : hours.steadyUntil(at);
        return turn.isBefore(edge) ? turn : edge;
    }
}
