package jp.orikaeshi.report;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an incident report says, and nothing that a customer should not see: no notes among engineers, no names of
 * engineers who did not answer, no whole telephone number. Text comes from people and machines: it is data, never markup.
 *
 * @param customer null until the caller was identified
 * @param trouble what is troubled, in words: メール
 * @param resolvedAt null while the ticket is open: the report is then provisional
 * @param snapshot null if the state was not known when the ticket opened
 * @param callback null if no call-back was asked for
 * @param resolution null until an engineer wrote it
 */
public record IncidentReportData(
        long ticket,
        Issuer issuer,
        @Nullable Addressee customer,
        String trouble,
        Reception reception,
        @Nullable Instant resolvedAt,
        @Nullable Resolution resolution,
        @Nullable Snapshot snapshot,
        List<Cause> causes,
        @Nullable CalledBack callback,
        List<Kept> promises,
        List<Happening> timeline,
        Instant madeAt) {
    private static final int LONGEST_STORY = 14;

    public IncidentReportData {
        causes = causes.stream().limit(4).toList();
        timeline = shortened(timeline);
    }

    // A report has three pages at most: of a long story the milestones stay, and the latest of the rest.
    private static List<Happening> shortened(List<Happening> story) {
        long spare = LONGEST_STORY - story.stream().filter(Happening::milestone).count();
        long small = story.stream().filter(happening -> !happening.milestone()).count();
        List<Happening> kept = new ArrayList<>();
        for (Happening happening : story) {
            if (happening.milestone() || small-- <= spare) {
                kept.add(happening);
            }
        }
        return List.copyOf(kept.subList(0, Math.min(kept.size(), LONGEST_STORY)));
    }

    /** A report on a trouble that is not over says so on every page. */
    public boolean provisional() {
        return resolvedAt == null;
    }

    /** Who sends the report: the brand of the line that was dialled. */
    public record Issuer(String brand, @Nullable String telephone) {}

    /** Whom it is for. */
    public record Addressee(String number, String name) {
        /** 御中 for a company, 様 for a person. */
        public String honorific() {
            return name.matches(".*(会社|法人|組合|協会|商店|事務所|㈱|㈲|（株）|\\(株\\)|学校|病院|クリニック).*") ? "御中" : "様";
        }
    }

    /**
     * How the trouble came to us.
     *
     * @param how in words: お電話, 監視による検知
     * @param reported what was said or seen, if anything
     */
    public record Reception(
            Instant at, String how, @Nullable String reported) {}

    /** What an engineer wrote when the trouble was over. */
    public record Resolution(
            String cause,
            @Nullable String summary,
            @Nullable String remedy) {}

    /**
     * What monitoring saw when the ticket opened.
     *
     * @param others how many more assets there are, none of them in a worse state than those listed
     */
    public record Snapshot(Instant takenAt, List<Asset> assets, int others) {
        private static final int LISTED = 5;

        /** The assets in the order given, those beyond the fifth only counted. */
        public static Snapshot of(Instant takenAt, List<Asset> worstFirst) {
            int listed = Math.min(LISTED, worstFirst.size());
            return new Snapshot(takenAt, worstFirst.subList(0, listed), worstFirst.size() - listed);
        }
    }

    /** One thing under watch. */
    public record Asset(String name, Mark mark, @Nullable Instant since, List<Check> checks) {
        public Asset {
            name = Clip.text(40, name);
        }

        /** The checks that a reader has to see one by one. */
        public List<Check> troubled() {
            return checks.stream()
                    .filter(check -> check.mark() != Mark.UP)
                    .limit(4)
                    .toList();
        }

        /** The kinds that were all right, in one phrase; empty if there are none. */
        public String sound() {
            return checks.stream()
                    .filter(check -> check.mark() == Mark.UP)
                    .map(Check::kind)
                    .distinct()
                    .collect(joining("、"));
        }
    }

    /** One check of it. */
    public record Check(
            String kind,
            Mark mark,
            @Nullable String detail,
            @Nullable Instant at) {}

    /**
     * A likely cause, the likeliest first.
     *
     * @param confidence 0 to 1
     */
    public record Cause(String summary, double confidence, List<String> evidence) {
        public Cause {
            summary = Clip.text(80, summary);
            evidence =
                    evidence.stream().limit(4).map(line -> Clip.text(120, line)).toList();
        }

        /** The confidence in words. */
        public String likelihood() {
            return confidence >= 0.8 ? "可能性が高い" : confidence >= 0.5 ? "可能性あり" : "参考";
        }
    }

    /** The promise to call back, and how it was kept. */
    public record CalledBack(
            String state, @Nullable String number, @Nullable Instant reachedAt, List<Attempt> attempts) {}

    /**
     * One attempt.
     *
     * @param engineer who called; null if nobody took the call over
     */
    public record Attempt(
            int n, Instant startedAt, @Nullable String engineer, String outcome, boolean reached) {}

    /**
     * One promise.
     *
     * @param metAt null if it has not been met
     * @param margin time left when it was met, negative by how much it was late; null while it is open and in time
     */
    public record Kept(
            String promise,
            Mark mark,
            Duration allowed,
            @Nullable Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Duration margin) {}

    /** One line of what happened. */
    public record Happening(Instant at, String text, boolean milestone) {
        public Happening {
            text = Clip.text(120, text);
        }
    }
}
