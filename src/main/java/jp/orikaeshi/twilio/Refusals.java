package jp.orikaeshi.twilio;

import java.util.Set;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.callback.TelephoneFailure.Kind;

/** What an answer of the carrier that is not a success says about the telephone at the other end. */
final class Refusals {
    private static final Set<Integer> TOO_MANY = Set.of(20429, 14107);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private Refusals() {}

    static TelephoneFailure of(TwilioApi.Reply reply) {
        int code = reply.body().path("code").asInt(0);
        return new TelephoneFailure(
                kind(reply.status(), code), "the carrier answered " + reply.status() + ", code " + code);
    }

    static Kind kind(int status, int code) {
        if (status == TOO_MANY_REQUESTS || TOO_MANY.contains(code)) {
            return Kind.TEMPORARY;
        }
        // A server error may come after the call was created; so may a success that does not name it.
        boolean refused = status >= 400 && status < 500 && status != REQUEST_TIMEOUT;
        return refused ? Kind.PERMANENT : Kind.UNCERTAIN;
    }
}
