package jp.orikaeshi.customer;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report takes from a customer's record.
 *
 * @param active whether the contract goes on
 * @param plan its id
 * @param availabilityMilliPercent promised by their contract otherwise than by the plan, in thousandths of a percent; null:
 *     as the plan says
 */
public record CustomerInShort(
        UUID id,
        CustomerNumber number,
        String name,
        boolean active,
        String plan,
        @Nullable Integer availabilityMilliPercent) {
    static final String COLUMNS = "c.id, c.number, c.name, c.active, c.plan, c.availabilityMilliPercent";

    static CustomerInShort of(Object[] row) {
        return new CustomerInShort(
                (UUID) row[0],
                new CustomerNumber((String) row[1]),
                (String) row[2],
                (Boolean) row[3],
                (String) row[4],
                (Integer) row[5]);
    }

    public static CustomerInShort of(Customer customer) {
        return new CustomerInShort(
                customer.id(),
                customer.number(),
                customer.name(),
                customer.active(),
                customer.plan(),
                customer.availability().orElse(null));
    }

    public Optional<Integer> availability() {
        return Optional.ofNullable(availabilityMilliPercent);
    }
}
