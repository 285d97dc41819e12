package jp.orikaeshi.maintenance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a window may be about: an asset, whose it is, and where it is hosted.
 *
 * @param provider null: at none that we know
 */
public record Site(UUID asset, UUID customer, @Nullable String provider) {}
