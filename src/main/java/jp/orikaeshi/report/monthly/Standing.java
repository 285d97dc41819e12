package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.report.Availability;
import org.jspecify.annotations.Nullable;

/**
 * How available something was in a period: an asset, or all assets of a customer or at a provider together.
 *
 * @param key of an asset or customer the record's id, of a provider its id in the desk file
 * @param customer whose it is; empty for a provider
 * @param name of the asset, or of the provider; of a customer as a whole it is empty
 * @param promised thousandths of a percent; null if nothing is promised, or not the same for all
 * @param rule what counts in the availability; null if not the same for all
 * @param days one by one
 * @param allowance null if nothing is promised
 */
public record Standing(
        String key,
        String customer,
        String name,
        Availability availability,
        Aside aside,
        @Nullable Integer promised,
        @Nullable AvailabilityRule rule,
        List<Availability> days,
        @Nullable ErrorBudget allowance) {
    public Standing {
        days = List.copyOf(days);
    }

    /** Of several as one: their times are added up. */
    public static Standing together(String key, String customer, String name, List<Standing> all) {
        List<Integer> promises = all.stream().map(Standing::promised).distinct().toList();
        List<AvailabilityRule> rules = all.stream()
                .flatMap(one -> Stream.ofNullable(one.rule()))
                .distinct()
                .toList();
        List<ErrorBudget> budgets =
                all.stream().flatMap(one -> one.budget().stream()).toList();
        return new Standing(
                key,
                customer,
                name,
                sum(all.stream().map(Standing::availability).toList()),
                new Aside(
                        all.stream().map(one -> one.aside().maintenance()).reduce(Duration.ZERO, Duration::plus),
                        all.stream().map(one -> one.aside().unknown()).reduce(Duration.ZERO, Duration::plus)),
                promises.size() == 1 ? promises.get(0) : null,
                rules.size() == 1 ? rules.get(0) : null,
                IntStream.range(0, all.get(0).days().size())
                        .mapToObj(day ->
                                sum(all.stream().map(one -> one.days().get(day)).toList()))
                        .toList(),
                budgets.isEmpty() ? null : ErrorBudget.sum(budgets));
    }

    private static Availability sum(List<Availability> all) {
        return new Availability(
                all.stream().map(Availability::watched).reduce(Duration.ZERO, Duration::plus),
                all.stream().map(Availability::down).reduce(Duration.ZERO, Duration::plus));
    }

    public Optional<ErrorBudget> budget() {
        return Optional.ofNullable(allowance);
    }
}
