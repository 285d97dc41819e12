package jp.orikaeshi.emergency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as others see it; what each contact heard, and when, is on the ticket's timeline.
 *
 * @param round from 1
 * @param nextAt when the next telephone rings; null while one does, and once it is over
 * @param now the contact whose telephone rings, or who listens; null if nobody's does
 * @param confirmedBy the contact who confirmed; null if nobody has
 */
public record AlarmView(
        AlarmState state,
        Instant raisedAt,
        String raisedBy,
        int round,
        @Nullable Instant nextAt,
        @Nullable String now,
        @Nullable String confirmedBy,
        @Nullable Instant endedAt) {}
