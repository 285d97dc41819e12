package jp.orikaeshi.callback;

import java.time.Instant;

/**
 * The attempt that is on.
 *
 * @param n from 1
 * @param engineer the login of the one whose telephone it is
 * @param since when that telephone was to ring
 */
public record OnTheLine(int n, String engineer, Instant since, LinePhase phase) {}
