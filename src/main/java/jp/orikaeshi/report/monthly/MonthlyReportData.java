package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.report.IncidentReportData.Issuer;
import jp.orikaeshi.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Everything a monthly report says. It is data: text that people and machines wrote is never markup.
 *
 * @param everybody whether it is about all customers; else it is about the one in {@code customers}
 * @param customers in the order of the desk file, those who have left behind the others
 * @param nobody what was done for callers who have not been identified; null if the report is about one customer
 * @param madeAt the figures are as of then, if the month was not over
 */
public record MonthlyReportData(
        Month month,
        Issuer issuer,
        boolean everybody,
        List<CustomerMonth> customers,
        @Nullable ServiceMonth nobody,
        Instant madeAt) {
    public MonthlyReportData {
        customers = List.copyOf(customers);
    }

    /** Whether the month was over, so that the figures are its last ones. */
    public boolean complete() {
        return month.overBy(madeAt);
    }

    public Span covered() {
        return month.passedBy(madeAt);
    }

    /** What was done for callers whom nobody knew; nothing if there were none. */
    public Optional<ServiceMonth> unidentified() {
        return Optional.ofNullable(nobody).filter(service -> !service.nothing());
    }
}
