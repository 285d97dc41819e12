package jp.orikaeshi.ticket;

import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The call that a ticket came in by.
 *
 * @param sid the carrier's name of the call
 * @param carrier where the call-back has to go out again
 * @param line the number dialled
 * @param from null when withheld
 * @param spokenName the name as it was heard; null if nothing was
 */
public record Call(
        String sid,
        String carrier,
        PhoneNumber line,
        @Nullable PhoneNumber from,
        @Nullable String spokenName) {}
