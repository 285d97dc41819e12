package jp.orikaeshi.monitoring.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;

/** What an agent's values mean together: as bad as the worst of them. Pure. */
final class SnmpJudgement {
    // For so long a restart is worth a look.
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST_TOLD = 3;

    private SnmpJudgement() {}

    /** @param before an earlier reading; null if there is none yet */
    static Finding of(SnmpWish wish, SnmpReading now, @Nullable SnmpReading before) {
        List<Finding> all = new ArrayList<>();
        wish.values().forEach(value -> all.add(value.judge(now, before)));
        wish.interfaces().forEach(one -> all.add(one.judge(now, before)));
        now.upSince().map(since -> clock(since, now, before)).ifPresent(all::add);
        Finding finding = all.stream()
                .max(Comparator.comparingInt(one -> one.status().severity()))
                .filter(worst -> worst.status() != Status.UP)
                .map(worst -> new Finding(worst.status(), worst.outcome(), told(all), worst.evidence()))
                .orElseGet(() -> Finding.up(told(all, now)));
        for (Finding other : all) {
            finding = finding.with(other.evidence());
        }
        return who(finding, now);
    }

    private static Finding clock(Instant since, SnmpReading now, @Nullable SnmpReading before) {
        boolean restarted = since.plus(FRESH).isAfter(now.at()) || (before != null && since.isAfter(before.at()));
        Finding finding = restarted
                ? Finding.degraded("snmp-restarted", "started again at " + since)
                : Finding.up("up since " + since);
        return finding.with("upSince", since);
    }

    private static String told(List<Finding> all) {
        return told(all.stream().filter(one -> one.status() != Status.UP).map(Finding::detail));
    }

    private static String told(List<Finding> all, SnmpReading now) {
        return told(
                Stream.concat(now.text(SnmpReading.NAME).stream(), all.stream().map(Finding::detail)));
    }

    private static String told(Stream<String> details) {
        List<String> said = details.filter(detail -> !detail.isEmpty()).toList();
        return said.stream().limit(MOST_TOLD).collect(Collectors.joining(", ")) + (said.size() > MOST_TOLD ? " …" : "");
    }

    private static Finding who(Finding finding, SnmpReading now) {
        Finding named = Optional.ofNullable(now.text(SnmpReading.NAME).orElse(null))
                .map(name -> finding.with("sysName", name))
                .orElse(finding);
        return now.text(SnmpReading.DESCRIPTION)
                .map(description -> named.with("sysDescr", description))
                .orElse(named);
    }
}
