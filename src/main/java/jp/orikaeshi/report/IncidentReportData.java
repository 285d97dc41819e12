package jp.orikaeshi.report;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything an incident report says, and nothing that a customer should not see: no notes among engineers, no names of
 * engineers who did not answer, no whole telephone number. Text comes from people and machines: it is data, never markup.
 *
 * @param customer null until the caller was identified and somebody is sure that they are the customer
 * @param trouble what is troubled, in words: メール
 * @param resolvedAt null while the ticket is open: the report is then provisional
 * @param snapshot null if the state was not known when the ticket opened
 * @param callbacks every call-back that was promised, the oldest first
 * @param promises every promise that was given, also those given a second time
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
        List<CalledBack> callbacks,
        List<Kept> promises,
        List<Happening> timeline,
        Instant madeAt) {
    public IncidentReportData {
        causes = List.copyOf(causes);
        callbacks = List.copyOf(callbacks);
        promises = List.copyOf(promises);
        timeline = List.copyOf(timeline);
    }

    /** A report on a trouble that is not over says so on every page. */
    public boolean provisional() {
        return resolvedAt == null;
    }

    /** When an engineer and the customer first talked. */
    public Optional<Instant> talkedAt() {
        return callbacks.stream()
                .flatMap(call -> Optional.ofNullable(call.reachedAt()).stream())
                .min(Comparator.naturalOrder());
    }

    /** Who sends the report: the brand of the line that was dialled, on the paper of the company. */
    public record Issuer(String brand, @Nullable String telephone, Look look) {
        public Issuer(String brand, @Nullable String telephone) {
            this(brand, telephone, Look.PLAIN);
        }
    }

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
     * What monitoring saw; the assets in the worst state first.
     *
     * @param atOpening whether that was when the ticket opened; else it was not known before whose ticket it is
     */
    public record Snapshot(Instant takenAt, boolean atOpening, List<Asset> assets) {
        public Snapshot {
            assets = List.copyOf(assets);
        }

        public Snapshot(Instant takenAt, List<Asset> assets) {
            this(takenAt, true, assets);
        }
    }

    /** One thing under watch. */
    public record Asset(String name, Mark mark, @Nullable Instant since, List<Check> checks) {
        /** The checks that a reader has to see one by one. */
        public List<Check> troubled() {
            return checks.stream().filter(check -> check.mark() != Mark.UP).toList();
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
        /** The confidence in words. */
        public String likelihood() {
            return confidence >= 0.8 ? "可能性が高い" : confidence >= 0.5 ? "可能性あり" : "参考";
        }
    }

    /**
     * The promise to call back, and how it was kept.
     *
     * @param why it was called off; null if it was not
     */
    public record CalledBack(
            String state,
            @Nullable String why,
            @Nullable String number,
            @Nullable Instant reachedAt,
            List<Attempt> attempts) {}

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
    public record Happening(Instant at, String text, boolean milestone) {}
}
