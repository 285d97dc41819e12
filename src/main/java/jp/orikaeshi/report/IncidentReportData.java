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
 * @param failures confirmed outages of the customer's assets around it, the earliest first
 * @param response how fast it was answered around it; null if nothing that has a time was in trouble
 * @param edition which version of the report this is; null while it is none
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
        List<Failure> failures,
        @Nullable Response response,
        @Nullable Edition edition,
        Instant madeAt) {
    public IncidentReportData {
        causes = List.copyOf(causes);
        callbacks = List.copyOf(callbacks);
        promises = List.copyOf(promises);
        timeline = List.copyOf(timeline);
        failures = List.copyOf(failures);
    }

    /** A report on a trouble that is not over says so on every page. */
    public boolean provisional() {
        return resolvedAt == null;
    }

    /** How many promises were broken, by what counts now. */
    public long broken() {
        return promises.stream().filter(kept -> kept.mark() == Mark.MISSED).count();
    }

    /** Those of which a manager set right what counts. */
    public List<Kept> corrected() {
        return promises.stream().filter(kept -> kept.correctedAt() != null).toList();
    }

    /** When an engineer and the customer first talked. */
    public Optional<Instant> talkedAt() {
        return callbacks.stream()
                .flatMap(call -> Optional.ofNullable(call.reachedAt()).stream())
                .min(Comparator.naturalOrder());
    }

    /** The response as a drawing, where there is something to draw. */
    public Optional<ResponseChart> chart() {
        return Optional.ofNullable(response).flatMap(ResponseChart::of);
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
            @Nullable String remedy,
            @Nullable String prevention) {}

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

    /**
     * One check of it.
     *
     * @param technical the same for engineers: what was looked at, and the answer as it came
     */
    public record Check(
            String kind,
            Mark mark,
            @Nullable String detail,
            @Nullable Instant at,
            @Nullable String technical) {
        public Check(String kind, Mark mark, @Nullable String detail, @Nullable Instant at) {
            this(kind, mark, detail, at, null);
        }
    }

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
     * @param allowed how much time, as the plan counts it
     * @param givenAt when its time began
     * @param stoodStill when its clock did not count, also outside its hours, the earliest first
     * @param dueAt null while its clock stands still before it is due
     * @param metAt null if it has not been met
     * @param withdrawnAt null if it was not withdrawn, or nobody has written down when
     * @param correctedAt when a manager last set right what counts; null if nobody did
     * @param margin time left when it was met, negative by how much it was late, both as the plan counts time; null while it
     *     is open and in time
     */
    public record Kept(
            String promise,
            Mark mark,
            Duration allowed,
            Instant givenAt,
            List<Span> stoodStill,
            @Nullable Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant withdrawnAt,
            @Nullable Instant correctedAt,
            @Nullable Duration margin) {
        public Kept {
            stoodStill = List.copyOf(stoodStill);
        }
    }

    /**
     * A time in which an asset was down for sure.
     *
     * @param to null while it lasts
     */
    public record Failure(
            String asset, Instant from, @Nullable Instant to) {
        Instant endedBy(Instant now) {
            return to == null ? (from.isAfter(now) ? from : now) : to;
        }
    }

    /**
     * Which version of the report it is.
     *
     * @param number 1 for the first
     * @param issued those that went out, the first first; this one is the last of them, unless it is a draft
     * @param draft whether nobody has let it out
     */
    public record Edition(int number, boolean draft, List<Issue> issued) {
        public Edition {
            issued = List.copyOf(issued);
        }
    }

    /**
     * A version that went out.
     *
     * @param changed what is different from the one before
     */
    public record Issue(int number, Instant at, String changed) {}

    /** One line of what happened. */
    public record Happening(Instant at, String text, boolean milestone) {}
}
