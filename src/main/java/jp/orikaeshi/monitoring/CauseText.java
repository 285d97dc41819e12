package jp.orikaeshi.monitoring;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a cause into words: {@code monitoring.cause.CODE.summary} and {@code .next} of the feature's bundle. */
final class CauseText {
    private static final ResourceBundle JA = ResourceBundle.getBundle("messages.monitoring", Locale.JAPANESE);
    private static final ResourceBundle EN = ResourceBundle.getBundle("messages.monitoring", Locale.ENGLISH);

    private static final List<String> TELLING = List.of(
            "address",
            "entry",
            "subject",
            "issuer",
            "names",
            "notAfter",
            "banner",
            "title",
            "signs",
            "came",
            "redirects",
            "lastAt",
            "dueAt",
            "endedAt",
            "exit",
            "message",
            "reportedBy",
            "startedAt",
            "upSince",
            "sysDescr",
            "alerts",
            "reason",
            "accepted",
            "messageId",
            "sentAt",
            "spf",
            "dkim",
            "dmarc");

    private CauseText() {}

    /**
     * Puts a cause into words.
     *
     * @param assets what it is about, all named in the summary as {@code {0}}; empty if it is about none
     * @param facts what the words may name as {@code {1}}, {@code {2}} …
     */
    static Cause cause(
            String code,
            double confidence,
            List<AssetStatus> assets,
            @Nullable Instant since,
            List<String> evidence,
            Object... facts) {
        Object[] japanese = arguments(assets, "」「", facts);
        Object[] english = arguments(assets, "\", \"", facts);
        return new Cause(
                code,
                confidence,
                text(JA, code, "summary", japanese),
                text(EN, code, "summary", english),
                evidence,
                List.of(text(JA, code, "next", japanese).split("\n")),
                List.of(text(EN, code, "next", english).split("\n")),
                assets.size() == 1 ? assets.get(0).id() : null,
                since);
    }

    private static Object[] arguments(List<AssetStatus> assets, String between, Object[] facts) {
        Object[] arguments = new Object[facts.length + 1];
        arguments[0] = assets.stream().map(AssetStatus::name).collect(Collectors.joining(between));
        System.arraycopy(facts, 0, arguments, 1, facts.length);
        return arguments;
    }

    /** One line of evidence: which check saw what. */
    static String line(ProbeStatus probe) {
        return probe.kind().code() + " " + probe.target() + ": " + probe.detail();
    }

    /** What a failing check saw, with the facts that help to find out why. */
    static List<String> lines(ProbeStatus probe) {
        List<String> lines = new ArrayList<>();
        lines.add(line(probe));
        Optional.ofNullable(probe.flappingSince()).ifPresent(since -> lines.add("flapping since: " + since));
        TELLING.stream()
                .filter(probe.evidence()::containsKey)
                .map(name -> name + ": " + probe.evidence().get(name))
                .forEach(lines::add);
        probe.evidence().entrySet().stream()
                .filter(fact -> fact.getKey().contains("."))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .forEach(lines::add);
        return lines;
    }

    private static String text(ResourceBundle bundle, String code, String what, Object[] arguments) {
        return new MessageFormat(bundle.getString("monitoring.cause." + code + "." + what), bundle.getLocale())
                .format(arguments);
    }
}
