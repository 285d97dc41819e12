package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.monitoring.Heartbeat;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.probe.Finding;
import org.jspecify.annotations.Nullable;

/** Is a sign of life overdue, and did the job that sends it begin, end and take as long as it should. Pure. */
final class HeartbeatCheck {
    private final Duration every;
    private final Duration grace;
    private final Optional<Duration> longest;
    private final Optional<Duration> shortest;

    private HeartbeatCheck(Params params) {
        every = params.duration("every").orElse(Duration.ofMinutes(5));
        grace = params.duration("grace").orElse(Duration.ZERO);
        longest = params.duration("longest");
        shortest = params.duration("shortest");
    }

    /** Counts from what was heard last, or from the day on which something was first expected. */
    static Finding judge(Watched watched, Optional<Heartbeat> known, Instant now) {
        HeartbeatCheck check = new HeartbeatCheck(watched.params());
        Instant due = known.map(Heartbeat::waitedSince)
                .orElse(watched.addedAt())
                .plus(check.every)
                .plus(check.grace);
        Finding finding = known.map(heard -> check.judge(heard, due, now)
                        .with("lastAt", heard.lastAt())
                        .with(facts(heard)))
                .orElseGet(() -> unheard(due, now));
        return finding.with("dueAt", due);
    }

    private static Finding unheard(Instant due, Instant now) {
        return now.isAfter(due)
                ? Finding.down("heartbeat-missing", "never heard of")
                : Finding.unknown("heartbeat-none-yet", "not heard of yet");
    }

    private Finding judge(Heartbeat heard, Instant due, Instant now) {
        if (heard.running() && tooLong(between(heard.startedAt(), now))) {
            return Finding.down("heartbeat-overrun", "has been running since " + heard.startedAt());
        }
        Heartbeat.Ended ended = heard.ended();
        if (heard.failed() && ended != null) {
            return Finding.down("heartbeat-failed", "the run of " + ended.at() + " failed" + said(ended));
        }
        if (now.isAfter(due)) {
            return overdue(heard);
        }
        return ended == null || ended.seconds() == null
                ? Finding.up("heard of " + Duration.between(heard.lastAt(), now).toSeconds() + " s ago")
                : timed(ended.seconds());
    }

    private static Finding overdue(Heartbeat heard) {
        if (heard.running()) {
            return Finding.down("heartbeat-overrun", "begun at " + heard.startedAt() + " and not heard of since");
        }
        return heard.tellsBeginnings()
                ? Finding.down("heartbeat-late", "not begun again since " + heard.startedAt())
                : Finding.down("heartbeat-missing", "nothing since " + heard.lastAt());
    }

    private Finding timed(double seconds) {
        String took = "the last run took " + Math.round(seconds) + " s";
        Duration taken = Duration.ofMillis(Math.round(seconds * 1000));
        if (tooLong(taken)) {
            return Finding.degraded("heartbeat-slow", took);
        }
        return shortest.filter(least -> taken.compareTo(least) < 0).isPresent()
                ? Finding.degraded("heartbeat-short", took)
                : Finding.up(took);
    }

    private boolean tooLong(Duration taken) {
        return longest.filter(most -> taken.compareTo(most) > 0).isPresent();
    }

    private static Duration between(@Nullable Instant start, Instant now) {
        return start == null ? Duration.ZERO : Duration.between(start, now);
    }

    private static String said(Heartbeat.Ended ended) {
        return (ended.exit() == null ? "" : " (exit " + ended.exit() + ")")
                + (ended.message() == null ? "" : ": " + ended.message());
    }

    private static Map<String, String> facts(Heartbeat heard) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "startedAt", heard.startedAt());
        put(facts, "reportedBy", heard.host());
        put(facts, "version", heard.version());
        Heartbeat.Ended ended = heard.ended();
        if (ended != null) {
            put(facts, "endedAt", ended.at());
            put(facts, "exit", ended.exit());
            put(facts, "tookSeconds", ended.seconds());
            put(facts, "message", ended.message());
        }
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
