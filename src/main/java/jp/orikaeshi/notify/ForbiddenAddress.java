package jp.orikaeshi.notify;

import java.io.IOException;

/** The connection led to where nobody else may send us. */
final class ForbiddenAddress extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddress() {
        super("the connection led to a forbidden address");
    }
}
