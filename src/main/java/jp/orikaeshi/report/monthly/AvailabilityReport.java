package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Agreement;
import jp.orikaeshi.customer.Agreements;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.Sightings;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Span;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/** Reckons availability over any period, counted as in the monthly reports. Reads only. */
@ApplicationScoped
@Transactional
public class AvailabilityReport {
    /** What is put together into one line. */
    public enum By {
        ASSET,
        CUSTOMER,
        PROVIDER
    }

    @Inject
    Clock clock;

    @Inject
    Customers customers;

    @Inject
    Providers providers;

    @Inject
    Agreements agreements;

    @Inject
    Assets assets;

    @Inject
    Outages outages;

    @Inject
    Maintenances maintenances;

    @Inject
    Sightings sightings;

    /**
     * How available each was, in the order of the desk file.
     *
     * @param customer null: of everybody
     */
    public List<Standing> of(ReportPeriod period, By by, @Nullable UUID customer) {
        Instant now = clock.instant();
        Span passed = period.passedBy(now);
        List<WatchHistory> watched = assets.histories(customer, passed.from(), passed.to());
        Map<UUID, List<Outage>> down = outages.during(customer, passed.from(), passed.to()).stream()
                .collect(Collectors.groupingBy(Outage::asset));
        Map<UUID, List<Period>> unknown = sightings.unknown(customer, passed.from(), passed.to());
        MaintenanceCalendar work = maintenances.calendar(passed.from());
        Map<UUID, Agreement> agreed = agreements.lastBefore(passed.to());
        AssetCount count = new AssetCount(passed, period.days(), List.of());
        Map<UUID, String> names = names(watched);
        Map<WatchHistory, Standing> standings = new LinkedHashMap<>();
        for (WatchHistory asset : watched) {
            AssetFacts facts = new AssetFacts(
                    down.getOrDefault(asset.asset(), List.of()),
                    work.during(asset.site(), passed.from(), passed.to()),
                    unknown.getOrDefault(asset.asset(), List.of()),
                    List.of());
            Optional<Agreement> agreement = Optional.ofNullable(agreed.get(asset.customer()));
            Integer promised =
                    agreement.map(Agreement::availabilityMilliPercent).orElse(null);
            AvailabilityRule rule = agreement.map(Agreement::rule).orElse(AvailabilityRule.USUAL);
            standings.put(
                    asset,
                    standing(
                            asset,
                            count.of(asset, facts, promised, rule),
                            rule,
                            names.getOrDefault(asset.customer(), ""),
                            period,
                            passed));
        }
        return together(standings, by, names);
    }

    private Map<UUID, String> names(List<WatchHistory> watched) {
        return customers
                .byIds(watched.stream().map(WatchHistory::customer).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Customer::id, Customer::name));
    }

    private static Standing standing(
            WatchHistory history,
            AssetMonth asset,
            AvailabilityRule rule,
            String customer,
            ReportPeriod period,
            Span passed) {
        Integer promised = asset.promised();
        // What is to come is watched, as far as anybody knows, unless the asset is watched no longer.
        Duration watched = asset.availability().watched();
        Duration whole = history.goesOnAfter(passed.to())
                ? watched.plus(Duration.between(passed.to(), period.whole().to()))
                : watched;
        int begun = (int) period.days().stream()
                .filter(day -> day.from().isBefore(passed.to()))
                .count();
        return new Standing(
                asset.asset().asset(),
                customer,
                asset.asset().name(),
                asset.availability(),
                asset.aside(),
                promised,
                rule,
                asset.days(),
                promised == null
                        ? null
                        : ErrorBudget.of(
                                promised,
                                whole,
                                asset.days().stream()
                                        .limit(begun)
                                        .map(day -> day.down())
                                        .toList(),
                                asset.days().size()));
    }

    private List<Standing> together(Map<WatchHistory, Standing> standings, By by, Map<UUID, String> names) {
        return switch (by) {
            case ASSET -> List.copyOf(standings.values());
            case CUSTOMER ->
                group(standings, asset -> asset.customer().toString()).entrySet().stream()
                        .map(entry -> {
                            UUID id = UUID.fromString(entry.getKey());
                            return Standing.together(id, names.getOrDefault(id, ""), "", entry.getValue());
                        })
                        .toList();
            case PROVIDER -> {
                Map<String, String> called =
                        providers.all().stream().collect(Collectors.toMap(Provider::id, Provider::name));
                yield group(standings, asset -> asset.provider() == null ? "" : asset.provider()).entrySet().stream()
                        .filter(entry -> !entry.getKey().isEmpty())
                        .map(entry -> Standing.together(
                                null, "", called.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                        .toList();
            }
        };
    }

    private static Map<String, List<Standing>> group(
            Map<WatchHistory, Standing> standings, java.util.function.Function<WatchHistory, String> key) {
        Map<String, List<Standing>> groups = new LinkedHashMap<>();
        standings.forEach(
                (asset, standing) -> groups.computeIfAbsent(key.apply(asset), none -> new java.util.ArrayList<>())
                        .add(standing));
        return groups;
    }
}
