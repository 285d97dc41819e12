package jp.orikaeshi.duty.web;

import org.jspecify.annotations.Nullable;

/**
 * A swap that somebody asks for, as they wrote it; what is left out is null or blank.
 *
 * @param from when whoever asks would be on duty, {@code 2026-12-01T09:00+09:00}
 * @param with login of whoever is to take over then
 * @param backFrom when whoever asks takes over in return; with {@code backTo} left out: never
 */
public record WantedSwap(
        @Nullable String from,
        @Nullable String to,
        @Nullable String with,
        @Nullable String backFrom,
        @Nullable String backTo,
        @Nullable String reason) {}
