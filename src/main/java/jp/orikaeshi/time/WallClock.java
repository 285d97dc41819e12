package jp.orikaeshi.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** Which instant a local time is, so that what recurs at the same local hour never runs backwards. */
public final class WallClock {
    private WallClock() {}

    /** The first of the two where clocks are put back; where they are put forward, the moment of that. */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
