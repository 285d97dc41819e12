package jp.orikaeshi.duty.web;

import org.jspecify.annotations.Nullable;

/**
 * An override, absence or swap that somebody wants to enter, as they wrote it; what is left out is null or blank.
 *
 * @param engineer login of whoever takes over or is away
 * @param from {@code 2026-12-01T01:00+09:00}; without an offset it is the desk's time
 * @param insteadOf login of whoever is not called meanwhile
 * @param alone whether nobody else is called meanwhile
 * @param layer id of the only layer that it is about
 */
public record Wanted(
        @Nullable String engineer,
        @Nullable String from,
        @Nullable String to,
        @Nullable String insteadOf,
        @Nullable Boolean alone,
        @Nullable String layer,
        @Nullable String reason) {}
