package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one worker is to do with the carrier about one attempt, after it was committed.
 *
 * @param unsureUntil set if the carrier may have placed it already, so that it has to be asked first; before this
 *     time "no such call" is not yet believed
 * @param at when the carrier takes it: now or in a moment
 */
record Intent(
        UUID callback, UUID attempt, String carrier, OutboundCall call, Optional<Instant> unsureUntil, Instant at) {}
