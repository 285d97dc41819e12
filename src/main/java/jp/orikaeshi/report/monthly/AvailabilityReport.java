package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Agreement;
import jp.orikaeshi.customer.Agreements;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.CustomerInShort;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.Outages;
import jp.orikaeshi.monitoring.Sightings;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Availability;
import jp.orikaeshi.report.Span;
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
    Plans plans;

    @Inject
    MonthsTickets tickets;

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
     * @param provider only what is hosted there, by its id in the desk file; empty: wherever it is
     */
    public List<Standing> of(ReportPeriod period, By by, @Nullable UUID customer, String provider) {
        Gathered gathered = gathered(period, customer);
        Map<WatchHistory, Standing> standings = new LinkedHashMap<>();
        AssetCount count = new AssetCount(gathered.passed(), period.days(), List.of());
        for (WatchHistory asset : gathered.watched()) {
            if (provider.isEmpty() || provider.equals(asset.provider())) {
                AssetMonth counted = gathered.count(count, asset);
                standings.put(asset, gathered.standing(asset, counted));
            }
        }
        return together(standings, by, gathered);
    }

    /** The same of one asset, taken apart; nothing if there was none of that id in the period. */
    public Optional<AssetExplained> explained(ReportPeriod period, UUID asset) {
        UUID customer = assets.byId(asset).map(Asset::customerId).orElse(null);
        if (customer == null) {
            return Optional.empty();
        }
        Gathered gathered = gathered(period, customer);
        List<TicketFacts> own = tickets.of(period.from(), period.to(), customer).stream()
                .filter(ticket -> ticket.owner().filter(customer::equals).isPresent())
                .toList();
        AssetCount count = new AssetCount(gathered.passed(), period.days(), own);
        return gathered.watched().stream()
                .filter(one -> one.asset().equals(asset))
                .findFirst()
                .map(one -> gathered.explained(count, one));
    }

    private Gathered gathered(ReportPeriod period, @Nullable UUID customer) {
        Span passed = period.passedBy(clock.instant());
        List<WatchHistory> watched = assets.histories(customer, passed.from(), passed.to());
        List<CustomerInShort> whose = customers.inShort();
        return new Gathered(
                period,
                passed,
                watched,
                outages.during(customer, passed.from(), passed.to()).stream()
                        .collect(Collectors.groupingBy(Outage::asset)),
                maintenances.calendar(passed.from()),
                sightings.unknown(customer, passed.from(), passed.to()),
                Agreed.of(agreements.lastBefore(passed.to()), plans.all()).with(whose),
                whose.stream().collect(Collectors.toMap(CustomerInShort::id, CustomerInShort::name)));
    }

    /** All that was read, to be counted asset by asset. */
    private record Gathered(
            ReportPeriod period,
            Span passed,
            List<WatchHistory> watched,
            Map<UUID, List<Outage>> down,
            MaintenanceCalendar work,
            Map<UUID, List<Untold>> unknown,
            Map<UUID, Agreement> agreed,
            Map<UUID, String> names) {

        AssetMonth count(AssetCount count, WatchHistory asset) {
            Agreement agreement = agreement(asset);
            return count.of(asset, facts(asset), agreement.availabilityMilliPercent(), agreement.rule());
        }

        AssetExplained explained(AssetCount count, WatchHistory asset) {
            AssetMonth counted = count(count, asset);
            AvailabilityRule rule = agreement(asset).rule();
            return new AssetExplained(
                    asset.customer(),
                    period,
                    passed,
                    standing(asset, counted),
                    counted,
                    rule,
                    count.stretches(
                            asset, facts(asset), work.windows(asset.site(), passed.from(), passed.to()), rule, counted),
                    whole(asset, counted));
        }

        Standing standing(WatchHistory asset, AssetMonth counted) {
            Integer promised = counted.promised();
            int begun = (int) period.days().stream()
                    .filter(day -> day.from().isBefore(passed.to()))
                    .count();
            return new Standing(
                    asset.asset().toString(),
                    name(asset.customer()),
                    asset.name(),
                    counted.availability(),
                    counted.aside(),
                    promised,
                    agreement(asset).rule(),
                    counted.days(),
                    promised == null
                            ? null
                            : ErrorBudget.of(
                                    promised,
                                    whole(asset, counted),
                                    counted.days().stream()
                                            .limit(begun)
                                            .map(Availability::down)
                                            .toList(),
                                    counted.days().size()));
        }

        // What is to come is watched, as far as anybody knows, unless the asset is watched no longer.
        private Duration whole(WatchHistory asset, AssetMonth counted) {
            Duration watched = counted.availability().watched();
            return WholeSeconds.of(asset).goesOnAfter(passed.to())
                    ? watched.plus(Duration.between(passed.to(), period.whole().to()))
                    : watched;
        }

        String name(UUID customer) {
            return names.getOrDefault(customer, "");
        }

        private Agreement agreement(WatchHistory asset) {
            return agreed.getOrDefault(asset.customer(), new Agreement("", null, AvailabilityRule.USUAL));
        }

        private AssetFacts facts(WatchHistory asset) {
            return new AssetFacts(
                    down.getOrDefault(asset.asset(), List.of()),
                    work.during(asset.site(), passed.from(), passed.to()),
                    unknown.getOrDefault(asset.asset(), List.of()),
                    List.of());
        }
    }

    private List<Standing> together(Map<WatchHistory, Standing> standings, By by, Gathered gathered) {
        return switch (by) {
            case ASSET -> List.copyOf(standings.values());
            case CUSTOMER ->
                group(standings, asset -> asset.customer().toString()).entrySet().stream()
                        .map(entry -> Standing.together(
                                entry.getKey(), gathered.name(UUID.fromString(entry.getKey())), "", entry.getValue()))
                        .toList();
            case PROVIDER -> {
                Map<String, String> called =
                        providers.all().stream().collect(Collectors.toMap(Provider::id, Provider::name));
                yield group(standings, asset -> asset.provider() == null ? "" : asset.provider()).entrySet().stream()
                        .filter(entry -> !entry.getKey().isEmpty())
                        .map(entry -> Standing.together(
                                entry.getKey(),
                                "",
                                called.getOrDefault(entry.getKey(), entry.getKey()),
                                entry.getValue()))
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
