package jp.orikaeshi.callback;

import java.util.UUID;

/** A call-back could not be given its turn. */
final class TurnFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final UUID callback;

    TurnFailed(UUID callback, Throwable cause) {
        super("call-back " + callback + " could not be given its turn", cause);
        this.callback = callback;
    }

    UUID callback() {
        return callback;
    }
}
