package jp.orikaeshi.emergency;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact is told of an emergency for the first time: by telephone at this moment, and by whatever else they have.
 *
 * @param mail null if they have no mail address
 */
public record ContactAlarmed(
        long ticket,
        UUID customer,
        String contact,
        @Nullable String mail) {}
