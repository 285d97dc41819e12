package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import jp.orikaeshi.report.Availability;
import org.jspecify.annotations.Nullable;

/**
 * A month in a few numbers, to be put beside other months.
 *
 * @param watchedSeconds of all assets together
 * @param lowest availability of an asset in thousandths of a percent; null if nothing was watched
 * @param broken assets whose promised availability was not reached
 * @param met promises of every kind, as {@code missed}, {@code withdrawn} and {@code open}
 * @param reached call-backs on which customer and engineer were on the line
 * @param medianSeconds until they were; null if none was reached
 */
public record MonthTotals(
        int customers,
        int assets,
        long watchedSeconds,
        long downSeconds,
        @Nullable Integer lowest,
        long broken,
        int outages,
        int tickets,
        long calls,
        int met,
        int missed,
        int withdrawn,
        int open,
        int reached,
        @Nullable Long medianSeconds,
        @Nullable Long worstSeconds) {

    /** Of everybody in the report, callers who are in no customer's month too. */
    public static MonthTotals of(MonthlyReportData data) {
        return of(data.customers(), data.others());
    }

    /** Of one customer alone: the totals of a report are made of these, and of {@link #of(Unowned.Kind)}. */
    public static MonthTotals of(CustomerMonth customer) {
        return of(List.of(customer), List.of());
    }

    /** Of callers who are in no customer's month: nothing of theirs is watched. */
    public static MonthTotals of(Unowned.Kind callers) {
        return of(List.of(), List.of(callers));
    }

    private static MonthTotals of(List<CustomerMonth> customers, List<Unowned.Kind> others) {
        List<AssetMonth> assets =
                customers.stream().flatMap(one -> one.assets().stream()).toList();
        List<ServiceMonth> service = Stream.concat(
                        customers.stream().map(CustomerMonth::service),
                        others.stream().map(Unowned.Kind::service))
                .toList();
        List<PromiseMonth> promises =
                service.stream().flatMap(one -> one.promises().stream()).toList();
        Waits calls = Waits.of(service.stream().flatMap(one -> one.callbacks().waits().stream()));
        OptionalInt lowest = customers.stream()
                .map(CustomerMonth::lowest)
                .flatMapToInt(OptionalInt::stream)
                .min();
        return new MonthTotals(
                customers.size(),
                assets.size(),
                assets.stream()
                        .mapToLong(one -> one.availability().watched().toSeconds())
                        .sum(),
                assets.stream()
                        .mapToLong(one -> one.availability().down().toSeconds())
                        .sum(),
                lowest.isPresent() ? (Integer) lowest.getAsInt() : null,
                assets.stream().filter(AssetMonth::broken).count(),
                assets.stream().mapToInt(one -> one.outages().size()).sum(),
                service.stream().mapToInt(one -> one.tickets().size()).sum(),
                service.stream().mapToLong(ServiceMonth::calls).sum(),
                promises.stream().mapToInt(PromiseMonth::met).sum(),
                service.stream().mapToInt(ServiceMonth::missed).sum(),
                service.stream().mapToInt(ServiceMonth::withdrawn).sum(),
                promises.stream().mapToInt(PromiseMonth::open).sum(),
                calls.number(),
                calls.median().map(Duration::toSeconds).orElse(null),
                calls.worst().map(Duration::toSeconds).orElse(null));
    }

    /** Of all assets together. */
    public Availability availability() {
        return new Availability(Duration.ofSeconds(watchedSeconds), Duration.ofSeconds(downSeconds));
    }

    /** Of the promises that were kept or broken, how many in a hundred were kept, rounded down; nothing if there were none. */
    public OptionalInt keptPercent() {
        int decided = met + missed;
        return decided == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * met / decided));
    }
}
