package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.UUID;

/**
 * Engineer and customer were joined.
 *
 * @param engineer the login
 */
public record CallbackReached(long ticket, UUID callback, String engineer, Instant at) {}
