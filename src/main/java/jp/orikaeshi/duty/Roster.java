package jp.orikaeshi.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is called, in which order, at any instant. A fixed order counts where one is set; a rotation only without it.
 *
 * @param zone where the hand-over's hour is read
 */
public record Roster(List<String> fixedOrder, @Nullable Rotation rotation, ZoneId zone) {
    public Roster {
        fixedOrder = List.copyOf(fixedOrder);
    }

    /** Logins, first the one to be called first. Empty if nobody is on duty. */
    public List<String> order(Instant at) {
        if (!fixedOrder.isEmpty() || rotation == null) {
            return fixedOrder;
        }
        return rotation.order(at, zone);
    }
}
