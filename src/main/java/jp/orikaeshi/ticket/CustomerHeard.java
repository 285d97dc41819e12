package jp.orikaeshi.ticket;

import java.time.Instant;

/** The customer has heard something of their ticket from a person: by an update that was mailed, or told otherwise. */
public record CustomerHeard(long number, Instant at) {}
