package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.UUID;

/** A call-back that should go on cannot, for this reason. Fired once for each reason. */
public record CallbackHindered(long ticket, UUID callback, Hindrance reason, Instant at) {}
