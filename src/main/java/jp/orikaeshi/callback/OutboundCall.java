package jp.orikaeshi.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.voice.Turn;
import org.jspecify.annotations.Nullable;

/**
 * One telephone that is to ring once.
 *
 * @param attempt what it is for; also in the reference of {@code onAnswer}
 * @param client the carrier's name of the browser that is to ring in place of {@code to}; null: the telephone rings
 * @param callerId what the person rung sees: the line that the customer dialled
 * @param ring how long it rings before the carrier reports no answer
 * @param onAnswer asked when somebody or something answers
 * @param intendedAt when the intent was first recorded: no call for this attempt is older
 */
public record OutboundCall(
        UUID attempt,
        PhoneNumber to,
        @Nullable String client,
        PhoneNumber callerId,
        Duration ring,
        Turn onAnswer,
        Instant intendedAt) {}
