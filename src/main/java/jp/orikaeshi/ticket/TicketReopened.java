package jp.orikaeshi.ticket;

import java.time.Instant;

/** It was not over after all: every promise starts again. */
public record TicketReopened(long number, Instant at) {}
