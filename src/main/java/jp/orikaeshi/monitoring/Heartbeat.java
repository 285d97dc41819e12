package jp.orikaeshi.monitoring;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of something that reports by itself: a machine that lives, or a job that tells when it begins and how it ends.
 *
 * @param lastAt when it was heard of last
 * @param aliveAt its last sign that says of no beginning; null if there was none
 * @param startedAt when its last run began; null if it tells no beginnings
 * @param ended how its last run ended; null if it never told one
 * @param host which machine reported last; null if it does not say
 * @param version of whatever reported last; null if it does not say
 */
public record Heartbeat(
        Instant lastAt,
        @Nullable Instant aliveAt,
        @Nullable Instant startedAt,
        @Nullable Ended ended,
        @Nullable String host,
        @Nullable String version) {

    /**
     * The end of a run.
     *
     * @param seconds how long it took, as the job says, else since its beginning; null if neither is known
     */
    public record Ended(
            Instant at,
            boolean well,
            @Nullable Integer exit,
            @Nullable Double seconds,
            @Nullable String message) {}

    /** Something that gave a sign of life and told no more. */
    static Heartbeat alive(Instant at) {
        return new Heartbeat(at, at, null, null, null, null);
    }

    /** What is known after one more report. */
    static Heartbeat after(@Nullable Heartbeat before, HeartbeatReport report, Instant now) {
        Heartbeat known = before == null ? new Heartbeat(now, null, null, null, null, null) : before;
        String host = report.host() == null ? known.host : report.host();
        String version = report.version() == null ? known.version : report.version();
        return switch (report.signal()) {
            case ALIVE -> new Heartbeat(now, now, known.startedAt, known.ended, host, version);
            case START -> new Heartbeat(now, known.aliveAt, now, known.ended, host, version);
            case SUCCESS, FAIL ->
                new Heartbeat(
                        now,
                        known.running() ? known.aliveAt : now,
                        known.startedAt,
                        known.ending(report, now),
                        host,
                        version);
        };
    }

    private Ended ending(HeartbeatReport report, Instant now) {
        Double seconds = report.seconds();
        if (seconds == null && running() && startedAt != null) {
            seconds = Duration.between(startedAt, now).toMillis() / 1000.0;
        }
        return new Ended(
                now, report.signal() == HeartbeatReport.Signal.SUCCESS, report.exit(), seconds, report.message());
    }

    /** A run has begun and not ended. */
    public boolean running() {
        return startedAt != null && (ended == null || ended.at.isBefore(startedAt));
    }

    /** The last run that ended has failed, and nothing since says otherwise. */
    public boolean failed() {
        return ended != null && !ended.well && (aliveAt == null || !aliveAt.isAfter(ended.at));
    }

    /** From when on the next sign is waited for: the last beginning, if it tells beginnings. */
    public Instant waitedSince() {
        Instant since = aliveAt == null || (startedAt != null && startedAt.isAfter(aliveAt)) ? startedAt : aliveAt;
        return since == null ? lastAt : since;
    }

    /** Whether what is waited for is a beginning. */
    public boolean tellsBeginnings() {
        return startedAt != null && waitedSince().equals(startedAt);
    }
}
