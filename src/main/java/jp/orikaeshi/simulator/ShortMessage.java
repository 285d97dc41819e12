package jp.orikaeshi.simulator;

import java.time.Instant;
import jp.orikaeshi.customer.PhoneNumber;

/** A short message that a telephone of the demo has received. */
public record ShortMessage(PhoneNumber from, PhoneNumber to, String text, Instant at) {}
