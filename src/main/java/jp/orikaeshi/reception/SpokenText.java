package jp.orikaeshi.reception;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Status;

/** Puts numbers, times and what monitoring sees into words that a voice can say and a caller understands. */
record SpokenText(FlowPhrases phrases, ZoneId zone) {
    private static final List<String> DIGITS = List.of("ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ");
    private static final int TOLD = 2;

    static SpokenText in(Locale locale, ZoneId zone) {
        return new SpokenText(FlowPhrases.in(locale), zone);
    }

    /** Each digit by itself with a short pause: a voice would read 090 as ninety. */
    String digits(String number) {
        return number.chars()
                .filter(c -> c >= '0' && c <= '9')
                .mapToObj(c -> phrases.japanese() ? DIGITS.get(c - '0') : Character.toString(c))
                .collect(Collectors.joining(phrases.japanese() ? "、" : ", "));
    }

    /** The time; with the day where that is not today. */
    String time(Instant at, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        String pattern = phrases.japanese() ? (today ? "H時m分" : "M月d日H時m分") : (today ? "H:mm" : "MMMM d, H:mm");
        String spoken = DateTimeFormatter.ofPattern(pattern, phrases.bundle().getLocale())
                .format(there);
        return spoken.replace("時0分", "時");
    }

    /** When we call. */
    String promised(CallbackView callback, Instant now) {
        Window window = callback.window();
        return window == null
                ? phrases.say("due.today", time(callback.dueAt(), now))
                : phrases.say("due.window", new SpokenWindows(this, now).text(window));
    }

    /** What monitoring sees, worst first; empty where it cannot tell. */
    String status(Snapshot seen, Instant now) {
        List<AssetStatus> failing = seen.failing();
        String work = maintenance(seen, now);
        if (failing.isEmpty()) {
            return seen.status() == Status.UP ? phrases.say("status.up") : work;
        }
        String told =
                failing.stream().limit(TOLD).map(asset -> asset(asset, now)).collect(Collectors.joining(" "));
        String all = failing.size() > TOLD ? told + " " + phrases.say("status.more") : told;
        return work.isEmpty() ? all : all + " " + work;
    }

    // Only of what fails meanwhile: work that nobody notices is nothing to tell a caller.
    private String maintenance(Snapshot seen, Instant now) {
        return seen.assets().stream()
                .filter(asset -> asset.status() == Status.MAINTENANCE)
                .limit(TOLD)
                .flatMap(asset -> Stream.ofNullable(asset.maintenance())
                        .map(work -> phrases.say("status.maintenance", asset.name(), time(work.until(), now))))
                .collect(Collectors.joining(" "));
    }

    private String asset(AssetStatus asset, Instant now) {
        Instant since = asset.since();
        String from = since == null ? "" : phrases.say("status.since", time(since, now));
        String key = asset.status() == Status.DOWN ? "status." + asset.kind().code() + ".down" : "status.degraded";
        return phrases.say(key, asset.name(), from);
    }
}
