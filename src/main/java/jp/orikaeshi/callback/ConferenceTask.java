package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One order to a carrier, with all that is needed to give it.
 *
 * @param colleague the leg that is to ring, or to stop; null where the order is about nobody's
 */
record ConferenceTask(
        UUID attempt,
        ConferenceOrder order,
        String carrier,
        String engineerLeg,
        String customerLeg,
        @Nullable ColleagueLeg colleague) {

    /**
     * The colleague's.
     *
     * @param sid empty while the carrier has not named it
     * @param placed whether the carrier was asked to place it before: then it is asked for the call, and for no second one
     * @param placeAt when it was decided to place it; much later nobody may
     */
    record ColleagueLeg(UUID invitation, OutboundCall call, Optional<String> sid, boolean placed, Instant placeAt) {}
}
