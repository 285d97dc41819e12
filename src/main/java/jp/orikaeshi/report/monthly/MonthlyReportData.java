package jp.orikaeshi.report.monthly;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.orikaeshi.report.IncidentReportData.Issuer;
import jp.orikaeshi.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Everything a monthly report says. It is data: text that people and machines wrote is never markup.
 *
 * @param everybody whether it is about all customers; else it is about the one in {@code customers}
 * @param customers in the order of the desk file, those who have left behind the others
 * @param unowned what was done for callers who are in no customer's month; null if the report is about one customer
 * @param madeAt the figures are as of then, if the month was not over
 * @param desk what the desk itself wants to know; null if the report is about one customer
 * @param before the months before, as they were frozen, the latest first
 */
public record MonthlyReportData(
        Month month,
        Issuer issuer,
        boolean everybody,
        List<CustomerMonth> customers,
        @Nullable Unowned unowned,
        Instant madeAt,
        @Nullable DeskMonth desk,
        List<Before> before) {
    public MonthlyReportData {
        customers = List.copyOf(customers);
        before = List.copyOf(before);
    }

    public MonthlyReportData(
            Month month,
            Issuer issuer,
            boolean everybody,
            List<CustomerMonth> customers,
            @Nullable Unowned unowned,
            Instant madeAt) {
        this(month, issuer, everybody, customers, unowned, madeAt, null, List.of());
    }

    /** The same of one of its customers. */
    MonthlyReportData only(CustomerMonth one) {
        return new MonthlyReportData(month, issuer, false, List.of(one), null, madeAt);
    }

    MonthlyReportData comparedTo(List<Before> months) {
        return new MonthlyReportData(month, issuer, everybody, customers, unowned, madeAt, desk, months);
    }

    /** Whether both say the same, whenever they were made and whatever they are compared to. */
    boolean sameAs(MonthlyReportData other) {
        return equals(new MonthlyReportData(
                other.month,
                other.issuer,
                other.everybody,
                other.customers,
                other.unowned,
                madeAt,
                other.desk,
                before));
    }

    /** Plans in whose availability something else counts than usual. */
    public List<RuledPlan> ruledPlans() {
        return RuledPlan.of(customers);
    }

    /** Whether the month was over, so that the figures are its last ones. */
    public boolean complete() {
        return month.overBy(madeAt);
    }

    public Span covered() {
        return month.passedBy(madeAt);
    }

    /** How long everybody in the report waited for a call-back that reached them. */
    public Waits waits() {
        return Waits.of(Stream.concat(
                        customers.stream().map(CustomerMonth::service),
                        others().stream().map(Unowned.Kind::service))
                .flatMap(service -> service.callbacks().waits().stream()));
    }

    /** Callers who are in no customer's month, kind by kind; none in the report about one customer. */
    public List<Unowned.Kind> others() {
        return unowned == null ? List.of() : unowned.kinds();
    }
}
