package jp.orikaeshi.ticket;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under which number one trouble goes on, once a caller is identified who has several tickets open.
 *
 * @param goesOn the ticket that stays; the calling one if there is nothing to join
 * @param merged those that are merged into it, the oldest first
 * @param apart those on which somebody works: they stay as they are, and each names the other
 */
record JoinPlan(long goesOn, List<Long> merged, List<Long> apart) {
    /**
     * An open ticket that is the same trouble.
     *
     * @param begun whether somebody works on it, or has: it is never merged away
     */
    record Open(long number, boolean begun) {}

    JoinPlan {
        merged = List.copyOf(merged);
        apart = List.copyOf(apart);
    }

    /**
     * The work goes on where it has begun, first of all at the customer's; where nobody has begun, at the oldest ticket:
     * its promises have run since the first call.
     *
     * @param calling the ticket of the call, on which nobody works yet
     * @param customers the open ticket of the customer
     * @param telephones the open tickets of nobody known that were called in from the same telephone
     */
    static JoinPlan of(long calling, Optional<Open> customers, List<Open> telephones) {
        List<Open> oldestFirst = Stream.concat(customers.stream(), telephones.stream())
                .sorted(Comparator.comparingLong(Open::number))
                .toList();
        Optional<Open> stays = customers
                .filter(Open::begun)
                .or(() -> oldestFirst.stream().filter(Open::begun).findFirst())
                .or(() -> oldestFirst.stream().findFirst());
        return stays.map(open -> around(open, calling, oldestFirst))
                .orElseGet(() -> new JoinPlan(calling, List.of(), List.of()));
    }

    private static JoinPlan around(Open stays, long calling, List<Open> oldestFirst) {
        List<Open> others =
                oldestFirst.stream().filter(open -> !open.equals(stays)).toList();
        return new JoinPlan(
                stays.number(),
                Stream.concat(others.stream().filter(open -> !open.begun()).map(Open::number), Stream.of(calling))
                        .sorted()
                        .toList(),
                others.stream().filter(Open::begun).map(Open::number).toList());
    }
}
