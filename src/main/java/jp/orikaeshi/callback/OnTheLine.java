package jp.orikaeshi.callback;

import java.time.Instant;

/**
 * The attempt that is on.
 *
 * @param n from 1
 * @param engineer the login of the one whose telephone it is
 * @param browser whether it is their browser, and no telephone
 * @param since when that telephone was to ring
 */
public record OnTheLine(int n, String engineer, boolean browser, Instant since, LinePhase phase) {}
