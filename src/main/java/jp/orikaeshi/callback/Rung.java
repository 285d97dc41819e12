package jp.orikaeshi.callback;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an escalation as it is at one moment.
 *
 * @param people logins of those who can be called, first the one to be called first
 * @param timeout after which the next step begins; null: as soon as everybody of this one was called
 */
record Rung(List<String> people, @Nullable Duration timeout) {
    Rung {
        people = List.copyOf(people);
    }
}
