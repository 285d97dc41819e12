package jp.orikaeshi.monitoring.web;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.maintenance.UnderWay;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Status;
import org.jspecify.annotations.Nullable;

/** A snapshot as the API tells it: times in whole seconds with the offset of the desk's zone. */
public record SnapshotJson(String takenAt, Status status, List<AssetJson> assets) {

    /** One asset; {@code since} is null while it is not known, {@code maintenance} unless it is worked on,
     * {@code behind} unless it fails because the asset of that name is down. */
    public record AssetJson(
            String id,
            String name,
            AssetKind kind,
            @Nullable String provider,
            Status status,
            @Nullable String since,
            List<ProbeJson> probes,
            @Nullable MaintenanceJson maintenance,
            @Nullable String parent,
            @Nullable String behind) {}

    /** Announced work that is under way. */
    public record MaintenanceJson(String reason, String until) {}

    /** One probe; {@code confirmed} is false while a change is still being checked again, {@code flappingSince} null unless it flaps. */
    public record ProbeJson(
            UUID probe,
            ProbeKind kind,
            String target,
            Status status,
            boolean confirmed,
            String outcome,
            String detail,
            @Nullable String since,
            @Nullable String checkedAt,
            Map<String, String> evidence,
            @Nullable String flappingSince) {}

    public static SnapshotJson of(Snapshot snapshot, ZoneId zone) {
        return new SnapshotJson(
                time(snapshot.takenAt(), zone),
                snapshot.status(),
                snapshot.assets().stream().map(asset -> of(asset, zone)).toList());
    }

    private static AssetJson of(AssetStatus asset, ZoneId zone) {
        return new AssetJson(
                asset.id(),
                asset.name(),
                asset.kind(),
                asset.provider(),
                asset.status(),
                optional(asset.since(), zone),
                asset.probes().stream().map(probe -> of(probe, zone)).toList(),
                maintenance(asset.maintenance(), zone),
                asset.parent(),
                asset.behind());
    }

    private static ProbeJson of(ProbeStatus probe, ZoneId zone) {
        return new ProbeJson(
                probe.probe(),
                probe.kind(),
                probe.target(),
                probe.status(),
                probe.confirmed(),
                probe.outcome(),
                probe.detail(),
                optional(probe.since(), zone),
                optional(probe.checkedAt(), zone),
                probe.evidence(),
                optional(probe.flappingSince(), zone));
    }

    private static @Nullable MaintenanceJson maintenance(@Nullable UnderWay work, ZoneId zone) {
        return work == null ? null : new MaintenanceJson(work.reason(), time(work.until(), zone));
    }

    private static @Nullable String optional(@Nullable Instant instant, ZoneId zone) {
        return Optional.ofNullable(instant).map(at -> time(at, zone)).orElse(null);
    }

    private static String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(instant, zone).truncatedTo(SECONDS));
    }
}
