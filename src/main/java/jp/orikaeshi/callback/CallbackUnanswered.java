package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.UUID;

/** Everybody on duty was called in all rounds, and nobody took it. Dialling goes on; somebody should know. */
public record CallbackUnanswered(long ticket, UUID callback, Instant at) {}
