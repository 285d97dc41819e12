package jp.orikaeshi.report.monthly;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.monitoring.EarlyWarning;
import jp.orikaeshi.report.Availability;
import org.jspecify.annotations.Nullable;

/**
 * One customer's month.
 *
 * @param plan name of the plan that held at the month's end, or holds now if that is to come
 * @param promised availability in thousandths of a percent, by that plan; null if it promises none
 * @param otherwise what counts in the availability, by that plan; null if it is as usual, as in every month that was kept
 *     before plans could say it
 */
public record CustomerMonth(
        String number,
        String name,
        String plan,
        @Nullable Integer promised,
        List<AssetMonth> assets,
        ServiceMonth service,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AvailabilityRule otherwise) {
    public CustomerMonth {
        assets = List.copyOf(assets);
        otherwise = AvailabilityRule.USUAL.equals(otherwise) ? null : otherwise;
    }

    /** What counts in the availability. */
    public AvailabilityRule rule() {
        return Objects.requireNonNullElse(otherwise, AvailabilityRule.USUAL);
    }

    public int probes() {
        return assets.stream().mapToInt(AssetMonth::probes).sum();
    }

    /** Every outage with its asset, the earliest first. */
    public List<AssetDown> outages() {
        return assets.stream()
                .flatMap(asset -> asset.outages().stream().map(down -> new AssetDown(asset, down)))
                .sorted(Comparator.comparing(row -> row.down().from()))
                .toList();
    }

    /** An outage and what was down. */
    public record AssetDown(AssetMonth asset, Downtime down) {}

    /** Everything that was noticed early, with its asset; the earliest first. */
    public List<AssetWarning> warnings() {
        return assets.stream()
                .flatMap(asset -> asset.warnings().stream().map(warning -> new AssetWarning(asset, warning)))
                .sorted(Comparator.comparing(row -> row.warning().seenAt()))
                .toList();
    }

    /** Something that was noticed early, and of what. */
    public record AssetWarning(AssetMonth asset, EarlyWarning warning) {}

    /** The asset that was available least, in thousandths of a percent; nothing if nothing was watched. */
    public OptionalInt lowest() {
        return assets.stream()
                .map(AssetMonth::availability)
                .map(Availability::milliPercent)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    /** Assets whose promised availability was not reached. */
    public long broken() {
        return assets.stream().filter(AssetMonth::broken).count();
    }

    /** Whether something was down, or somebody wanted something: there is more to tell than in a table of all customers. */
    public boolean troubled() {
        return !outages().isEmpty() || !service.nothing();
    }

    /**
     * Whether nothing was down, nobody wanted anything and nothing was noticed early: what most months of most customers are
     * like.
     */
    public boolean quiet() {
        return !troubled() && warnings().isEmpty();
    }

    public Optional<Integer> promise() {
        return Optional.ofNullable(promised);
    }
}
