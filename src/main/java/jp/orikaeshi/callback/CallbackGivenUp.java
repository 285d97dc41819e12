package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.UUID;

/** The time set for a call-back is over and the customer was not reached. Nobody is called any more by itself. */
public record CallbackGivenUp(long ticket, UUID callback, Instant at) {}
