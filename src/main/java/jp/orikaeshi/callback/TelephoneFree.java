package jp.orikaeshi.callback;

import java.time.Instant;

/** A telephone that rang or talked is free again. Fired inside the transaction in which that became known. */
public record TelephoneFree(Instant at) {}
