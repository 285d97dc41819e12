package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthlyReport;
import jp.orikaeshi.web.CurrentUser;

/** Reads what the page of monthly reports shows. */
@RequestScoped
public class ReportsPages {
    @Inject
    MonthlyReport report;

    @Inject
    MonthAsked asked;

    @Inject
    Customers customers;

    @Inject
    CurrentUser user;

    /**
     * A month of a customer.
     *
     * @param month empty: the one that we are in
     * @param customer the record's id; empty: all customers
     * @throws jp.orikaeshi.web.problem.ProblemException if there is no such month or customer
     */
    ReportShown of(String month, String customer) {
        Month wanted = month.isBlank() ? asked.current() : asked.month(month);
        List<Customer> known = customers.all();
        Map<String, UUID> ids =
                known.stream().collect(Collectors.toMap(one -> one.number().value(), Customer::id));
        Map<String, String> names = known.stream()
                .collect(Collectors.toMap(
                        one -> one.id().toString(), Customer::name, (one, two) -> one, java.util.LinkedHashMap::new));
        if (customer.isBlank()) {
            return new ReportShown(report.ofAll(wanted), null, names, ids, asked.current(), user.locale());
        }
        Customer one = asked.customerWithId(customer);
        return new ReportShown(report.of(wanted, one), one.id(), names, ids, asked.current(), user.locale());
    }
}
