package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerName;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.mail.MonthMailDesk;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.FrozenMonths;
import jp.orikaeshi.report.monthly.Month;
import org.jspecify.annotations.Nullable;

/** Reads which reports there are of a month that is over. */
@RequestScoped
public class ClosedMonthsReading {
    @Inject
    FrozenMonths months;

    @Inject
    Customers customers;

    @Inject
    MonthMailDesk mails;

    @Inject
    AccountDesk accounts;

    @Inject
    MonthAsked asked;

    /**
     * The reports of a month.
     *
     * @param written the month; empty: the last one that is over
     * @param problem what was wrong with what was sent; null if nothing was
     * @throws jp.orikaeshi.web.problem.ProblemException if there is no such month or state
     */
    ClosedMonths of(String written, String state, @Nullable String problem) {
        String only = asked.oneOf("state", state, ClosedMonths.STATES);
        Month month = written.isBlank() ? asked.current().before() : asked.month(written);
        List<FrozenMonth> all = months.newestOf(month.toString());
        Map<String, String> names = names(all);
        List<String> order = new ArrayList<>(names.keySet());
        return new ClosedMonths(
                month,
                only,
                all.stream()
                        .filter(row -> ClosedMonths.in(only, row))
                        .sorted(Comparator.comparingInt(row -> row.customer()
                                .map(customer -> order.indexOf(customer.toString()))
                                .orElse(-1)))
                        .toList(),
                names,
                accounts.names(),
                mails.of(all),
                problem);
    }

    private Map<String, String> names(List<FrozenMonth> reports) {
        List<CustomerName> active = customers.names();
        List<UUID> left = reports.stream()
                .flatMap(report -> report.customer().stream())
                .filter(id -> active.stream().noneMatch(one -> one.id().equals(id)))
                .toList();
        Map<String, String> names = ReportsPages.names(active);
        names.putAll(customers.byIds(left).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), Customer::name)));
        return names;
    }
}
