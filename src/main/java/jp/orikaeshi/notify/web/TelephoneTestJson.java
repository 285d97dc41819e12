package jp.orikaeshi.notify.web;

import java.time.Instant;
import java.util.UUID;
import jp.orikaeshi.notify.TelephoneTest;
import jp.orikaeshi.notify.TelephoneTestState;
import org.jspecify.annotations.Nullable;

/**
 * A test of a telephone for programs.
 *
 * @param endedAt when its telephone was free again; null until then
 * @param detail why it came so; null where the state says it
 */
public record TelephoneTestJson(
        UUID id,
        String engineer,
        TelephoneTestState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String detail) {

    static TelephoneTestJson of(TelephoneTest test) {
        return new TelephoneTestJson(
                test.id(),
                test.engineer(),
                test.state(),
                test.startedAt(),
                test.endedAt().orElse(null),
                test.detail().orElse(null));
    }
}
