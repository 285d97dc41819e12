package jp.orikaeshi.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that somebody waits for, as far as a list of many needs it.
 *
 * @param customer null: nobody known
 * @param identification how sure that is
 * @param assignee login of whoever has it in hand; null: nobody has
 */
public record LiveTicket(
        long number,
        @Nullable UUID customer,
        Identification identification,
        Instant openedAt,
        @Nullable String assignee) {}
