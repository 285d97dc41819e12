package jp.orikaeshi.callback;

import java.util.Optional;
import java.util.UUID;

/**
 * The place of a turn: {@code ATTEMPT.answer}, {@code ATTEMPT.key.2}. The number tells the second hearing of the brief
 * from a repeat of the first.
 *
 * @param place {@code answer}, {@code key}, {@code joined} or {@code ended}
 * @param hearing which time the same question is asked, from 1
 */
record CallRef(UUID attempt, String place, int hearing) {

    /** Empty for an address that we never gave out. */
    static Optional<CallRef> of(String ref) {
        String[] parts = ref.split("\\.", -1);
        try {
            int hearing = parts.length == 3 ? Integer.parseInt(parts[2]) : 1;
            return parts.length < 2 || parts.length > 3
                    ? Optional.empty()
                    : Optional.of(new CallRef(UUID.fromString(parts[0]), parts[1], hearing));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
