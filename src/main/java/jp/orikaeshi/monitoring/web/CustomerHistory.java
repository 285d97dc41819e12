package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.HistoryPoint;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.ProbeHistories;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Strip;
import jp.orikaeshi.settings.Settings;

/** How the things of one customer were: a strip of the day and one of the quarter for each, and the outages. */
@ApplicationScoped
public class CustomerHistory {
    private static final int DAYS = 90;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS = 48;
    private static final int MOST_OUTAGES = 20;

    @Inject
    Assets assets;

    @Inject
    Outages outages;

    @Inject
    ProbeHistories histories;

    @Inject
    Settings settings;

    /** Of each asset of the snapshot, in its order. */
    List<AssetHistory> of(UUID customer, Snapshot snapshot) {
        Instant now = snapshot.takenAt();
        List<Instant> days = days(now, settings.zone());
        List<Instant> steps = steps(now);
        Map<UUID, List<HistoryPoint>> byDay = histories.days(customer, days.get(0), now, settings.zone());
        Map<UUID, List<HistoryPoint>> byStep = histories.steps(customer, steps.get(0), now, STEP);
        Map<UUID, List<Outage>> out = byAsset(outages.during(customer, days.get(0), now));
        Map<String, Asset> known = bySlug(customer);
        List<AssetHistory> all = new ArrayList<>();
        for (AssetStatus status : snapshot.assets()) {
            Asset asset = known.get(status.id());
            if (asset != null) {
                List<Outage> its = out.getOrDefault(asset.id(), List.of());
                all.add(new AssetHistory(
                        status,
                        Strip.of(steps, byStep.getOrDefault(asset.id(), List.of()), its, now),
                        Strip.of(days, byDay.getOrDefault(asset.id(), List.of()), its, now)));
            }
        }
        return all;
    }

    /** The last 24 hours of what fails in the snapshot, by the asset's short name. */
    Map<String, Strip> day(UUID customer, Snapshot snapshot) {
        Instant now = snapshot.takenAt();
        List<Instant> steps = steps(now);
        Map<UUID, List<HistoryPoint>> byStep = histories.steps(customer, steps.get(0), now, STEP);
        Map<UUID, List<Outage>> out = byAsset(outages.during(customer, steps.get(0), now));
        Map<String, Asset> known = bySlug(customer);
        Map<String, Strip> days = new HashMap<>();
        for (AssetStatus status : snapshot.failing()) {
            Asset asset = known.get(status.id());
            if (asset != null) {
                days.put(
                        status.id(),
                        Strip.of(
                                steps,
                                byStep.getOrDefault(asset.id(), List.of()),
                                out.getOrDefault(asset.id(), List.of()),
                                now));
            }
        }
        return days;
    }

    /** The latest ones of the quarter, the latest first. */
    List<OutageShown> outages(UUID customer, Instant now) {
        return outages.during(customer, now.minus(Duration.ofDays(DAYS)), now).stream()
                .sorted(Comparator.comparing(Outage::startedAt).reversed())
                .limit(MOST_OUTAGES)
                .map(outage -> new OutageShown(
                        outage, assets.byId(outage.asset()).map(Asset::name).orElse("")))
                .toList();
    }

    private static Map<UUID, List<Outage>> byAsset(List<Outage> found) {
        return found.stream().collect(Collectors.groupingBy(Outage::asset));
    }

    private Map<String, Asset> bySlug(UUID customer) {
        return assets.of(customer).stream().collect(Collectors.toMap(Asset::slug, Function.identity()));
    }

    private static List<Instant> days(Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return Stream.iterate(today.minusDays(DAYS - 1), day -> day.plusDays(1))
                .limit(DAYS + 1)
                .map(day -> day.atStartOfDay(zone).toInstant())
                .toList();
    }

    private static List<Instant> steps(Instant now) {
        long step = STEP.toSeconds();
        Instant end = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), step) * step + step);
        return Stream.iterate(end.minus(STEP.multipliedBy(STEPS)), at -> at.plus(STEP))
                .limit(STEPS + 1)
                .toList();
    }
}
