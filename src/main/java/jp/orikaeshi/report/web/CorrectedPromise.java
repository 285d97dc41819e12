package jp.orikaeshi.report.web;

import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.report.monthly.CustomerMonth;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.PromiseMonth;
import jp.orikaeshi.report.monthly.ServiceMonth;
import jp.orikaeshi.sla.Promise;
import org.jspecify.annotations.Nullable;

/**
 * A promise that was set right in a month, and whose it was.
 *
 * @param customer null if it was given to callers who are in no customer's month
 * @param callers the code of their kind; empty if it was given to a customer
 */
public record CorrectedPromise(
        @Nullable CustomerMonth customer, String callers, Promise promise, PromiseMonth.Corrected one) {

    /** Of everybody in the report, in its order. */
    static List<CorrectedPromise> of(MonthlyReportData data) {
        return Stream.concat(
                        data.customers().stream().flatMap(customer -> of(customer, "", customer.service())),
                        data.others().stream().flatMap(callers -> of(null, callers.code(), callers.service())))
                .toList();
    }

    private static Stream<CorrectedPromise> of(@Nullable CustomerMonth customer, String callers, ServiceMonth service) {
        return service.promises().stream()
                .flatMap(month -> month.corrected().stream()
                        .map(one -> new CorrectedPromise(customer, callers, month.promise(), one)));
    }
}
