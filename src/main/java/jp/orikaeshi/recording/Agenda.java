package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;

/** What has to happen to recordings later, or outside the transaction. */
@ApplicationScoped
class Agenda {
    static final String HEAR = "recording-hear";
    static final String LOOK = "recording-look";
    static final String FETCH = "recording-fetch";
    static final String FORGET = "recording-forget";
    static final String EXPIRE = "recording-expire";

    // The carrier says within seconds when the sound is ready; if it says nothing, we look.
    private static final Duration UNANNOUNCED = Duration.ofSeconds(20);

    // Told within seconds after the end of a call, as a rule; what is not told by then never is.
    private static final Duration UNTOLD = Duration.ofMinutes(3);

    @Inject
    Worklist worklist;

    /** Nobody knows the call yet: what was said about it is heard again later. */
    void hearAgain(RecordingNews news, Instant now) {
        Long seconds = news.seconds();
        worklist.add(new WorkItem(
                HEAR,
                news.sid(),
                now,
                Map.of(
                        "call", news.callSid(),
                        "carrier", news.carrier(),
                        "seconds", seconds == null ? "" : seconds.toString())));
    }

    static RecordingNews heard(WorkItem item) {
        String seconds = item.payload().getOrDefault("seconds", "");
        return new RecordingNews(
                item.key(),
                item.payload().getOrDefault("call", ""),
                item.payload().getOrDefault("carrier", ""),
                seconds.isEmpty() ? null : Long.valueOf(seconds),
                true);
    }

    /** The call is over: what was recorded on it is looked for, if nobody tells. */
    void look(String callSid, String carrier, Instant now) {
        worklist.add(new WorkItem(LOOK, callSid, now.plus(UNTOLD), Map.of("carrier", carrier)));
    }

    static String carrierLookedAt(WorkItem item) {
        return item.payload().getOrDefault("carrier", "");
    }

    void fetch(RecordingNews news, Instant now) {
        worklist.add(WorkItem.of(FETCH, news.sid(), news.ready() ? now : now.plus(UNANNOUNCED)));
    }

    void forget(Recording recording, Instant now) {
        worklist.add(WorkItem.of(FORGET, recording.sid(), now));
    }

    void expire(Recording recording) {
        worklist.add(WorkItem.of(EXPIRE, recording.sid(), recording.keptUntil()));
    }
}
