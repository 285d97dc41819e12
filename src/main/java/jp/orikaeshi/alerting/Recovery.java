package jp.orikaeshi.alerting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.ticket.Resolution;

/** How a trouble that went as it came is put to the customer. In Japanese: it goes into a document for them. */
final class Recovery {
    private Recovery() {}

    /**
     * Puts it into words.
     *
     * @param diagnosis of the ticket, the likeliest first
     * @param outages all of them over; at least one, the earliest first
     */
    static Resolution of(List<Cause> diagnosis, List<Outage> outages, ZoneId zone) {
        Outage first = outages.get(0);
        Instant end = outages.stream()
                .map(outage -> Objects.requireNonNull(outage.endedAt()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String cause = diagnosis.stream()
                .findFirst()
                .map(Cause::summary)
                .orElseGet(() -> OutcomeText.words(Status.DOWN, first.outcome(), Map.of(), Locale.JAPANESE));
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.JAPANESE).withZone(zone);
        long minutes = Math.max(1, Duration.between(first.startedAt(), end).toMinutes());
        return new Resolution(
                cause,
                "監視が%sに異常を検知し、%sに復旧を確認しました（約%d分）。".formatted(time.format(first.startedAt()), time.format(end), minutes),
                "復旧後%d分間、再発のないことを監視で確認しました。担当者による作業は行っておりません。".formatted(AlertingDesk.QUIET.toMinutes()));
    }
}
