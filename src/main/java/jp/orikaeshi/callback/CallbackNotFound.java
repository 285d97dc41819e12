package jp.orikaeshi.callback;

import java.util.UUID;

/** There is no such call-back. */
public class CallbackNotFound extends RuntimeException {
    public CallbackNotFound(UUID id) {
        super("There is no call-back " + id + ".");
    }
}
