package jp.orikaeshi.emergency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.orikaeshi.customer.PhoneNumber;

/**
 * Whom an alarm calls, and how far it has come.
 *
 * @param telephones of the contacts, in their order
 * @param inUse telephones that ring or talk for something else
 * @param passedOver those that were in use when it was their turn, and have not rung since
 * @param place the place that comes next, from 0
 */
record AlarmOrder(List<PhoneNumber> telephones, Set<PhoneNumber> inUse, Set<PhoneNumber> passedOver, int place) {
    AlarmOrder {
        telephones = List.copyOf(telephones);
        inUse = Set.copyOf(inUse);
        passedOver = Set.copyOf(passedOver);
    }

    /** The first one that was passed over and is free now. */
    Optional<Integer> freeAgain() {
        return IntStream.range(0, telephones.size())
                .filter(i -> passedOver.contains(telephones.get(i)) && !inUse.contains(telephones.get(i)))
                .boxed()
                .findFirst();
    }

    /** Whether somebody is still waited for. */
    boolean waits() {
        return telephones.stream().anyMatch(passedOver::contains);
    }

    /** Whether everybody is: no telephone at all could be rung. */
    boolean waitsForAll() {
        return waits() && passedOver.containsAll(telephones);
    }

    boolean over() {
        return place >= telephones.size();
    }

    boolean nextInUse() {
        return inUse.contains(telephones.get(place));
    }
}
