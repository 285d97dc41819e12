package jp.orikaeshi.work;

import java.time.Instant;

/** Work that was given up: what it was about, how often it was tried, and what went wrong the last time. */
public record DeadLetter(long id, String kind, String key, Instant due, int attempts, String lastError) {}
