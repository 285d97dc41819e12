package jp.orikaeshi.time;

import java.time.Instant;

/** The demo moved the clock: whatever waits for a time has to look again. */
public record ClockAdvanced(Instant now) {}
