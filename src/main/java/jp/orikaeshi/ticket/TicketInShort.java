package jp.orikaeshi.ticket;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.persistence.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What reports on many tickets need of each.
 *
 * @param mergedInto the ticket that it turned out to be, if it did
 * @param cause what the engineer found; null until it was written
 * @param down short names of the assets that were down when it was opened
 */
public record TicketInShort(
        long number,
        @Nullable UUID customer,
        Identification identification,
        Instant openedAt,
        Source source,
        @Nullable Trouble trouble,
        @Nullable Long mergedInto,
        @Nullable String cause,
        Set<String> down) {

    // What was down is picked out by the database: a snapshot is some kilobytes, and all else in it is not needed here.
    static final String SQL = """
            select number, cast(customer_id as text), identification,
              cast(extract(epoch from opened_at) * 1000000 as bigint), source, trouble, merged_into, cause,
              case when snapshot @> '{"assets": [{"status": "down"}]}' then
                (select string_agg(a ->> 'id', ' ') from jsonb_array_elements(snapshot -> 'assets') a
                  where a ->> 'status' = 'down') end
              from ticket where number = any(cast(?1 as bigint[]))
            """;

    public TicketInShort {
        down = Set.copyOf(down);
    }

    static TicketInShort of(Object[] row) {
        String customer = (String) row[1];
        String trouble = (String) row[5];
        String down = (String) row[8];
        return new TicketInShort(
                ((Number) row[0]).longValue(),
                customer == null ? null : UUID.fromString(customer),
                Coded.of(Identification.class, (String) row[2]),
                Instant.EPOCH.plus(((Number) row[3]).longValue(), MICROS),
                Coded.of(Source.class, (String) row[4]),
                trouble == null ? null : Coded.of(Trouble.class, trouble),
                row[6] == null ? null : (Long) ((Number) row[6]).longValue(),
                (String) row[7],
                down == null ? Set.of() : Set.of(down.split(" ", 0)));
    }
}
