package jp.orikaeshi.sla;

import java.time.Instant;

/**
 * Why a promise was broken, as somebody who knows it wrote.
 *
 * @param by their login
 */
public record BreachReason(String words, String by, Instant at) {}
