package jp.orikaeshi.notify;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Way;

/**
 * One notification, ready to be sent. Nothing in it names a customer: it goes through other people's servers.
 *
 * @param text one sentence, and when the call-back is due
 * @param link where to look
 * @param urgent whether it cannot wait
 */
record Told(
        UUID id,
        Notice notice,
        Engineer engineer,
        Way way,
        Locale language,
        String text,
        String link,
        boolean urgent,
        Instant at) {

    @Override
    public String toString() {
        return "Told[" + id + "]";
    }
}
