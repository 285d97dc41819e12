package jp.orikaeshi.maintenance.web;

import org.jspecify.annotations.Nullable;

/**
 * Work that somebody wants to announce, as they wrote it; what is left out is null or blank.
 *
 * @param customer a customer's number
 * @param asset the short name of one of their assets
 * @param provider id of a provider; instead of a customer
 * @param from {@code 2026-12-01T01:00+09:00}; without an offset it is the desk's time
 */
public record Wanted(
        @Nullable String customer,
        @Nullable String asset,
        @Nullable String provider,
        @Nullable String reason,
        @Nullable String from,
        @Nullable String to) {}
