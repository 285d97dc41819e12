package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.customer.PhoneNumber;

/**
 * Calls of ours that are no call-backs and make telephones ring all the same: the notice of an emergency, a test. One
 * implementation each kind, read by whoever chooses a telephone, so that none is rung by two at a time.
 */
public interface OtherCalls {
    /** The telephones that ring for them, or may, or on which somebody listens. */
    Set<PhoneNumber> inUse();

    /** Whether it is one of them that the carrier calls by this name. */
    boolean knows(String leg);

    /** When which telephones rang since then, as far as that counts for how often an engineer's may ring. */
    Map<PhoneNumber, List<Instant>> ringsSince(Instant since);
}
