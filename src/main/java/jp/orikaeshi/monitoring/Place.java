package jp.orikaeshi.monitoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a probe looks, of which it is to be found out what it shares with others.
 *
 * @param name the host that it is about; null: an address, or none at all
 * @param address that its last check talked to; null: not known
 */
public record Place(
        UUID probe,
        ProbeKind kind,
        @Nullable String name,
        @Nullable String address) {}
