package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerName;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.mail.MonthMailDesk;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.FrozenMonths;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.report.monthly.MonthNotFound;
import jp.orikaeshi.report.monthly.MonthlyReport;
import jp.orikaeshi.report.monthly.ReportedMonth;
import jp.orikaeshi.web.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Reads what the page of monthly reports shows. */
@RequestScoped
public class ReportsPages {
    @Inject
    MonthDesk months;

    @Inject
    FrozenMonths frozen;

    @Inject
    MonthlyReport report;

    @Inject
    MonthMailDesk mails;

    @Inject
    MonthAsked asked;

    @Inject
    Customers customers;

    @Inject
    AccountDesk accounts;

    @Inject
    CurrentUser user;

    /**
     * A month of a customer.
     *
     * @param month empty: the one that we are in
     * @param customer the record's id; empty: all customers
     * @param edition of a month that was frozen; empty: the newest
     * @throws jp.orikaeshi.web.problem.ProblemException if there is no such month, customer or edition
     */
    ReportShown of(String month, String customer, String edition) {
        Month wanted = wanted(month);
        Customer one = one(customer);
        // Also of those who have left: their figures are in the months in which they were here.
        Map<String, UUID> ids = customers.namesEver().stream()
                .collect(Collectors.toMap(each -> each.number().value(), CustomerName::id));
        ReportedMonth reported = reported(wanted, one, edition);
        return new ReportShown(
                reported,
                one == null ? null : one.id(),
                asked.choice(one == null ? "" : one.id().toString()),
                ids,
                reported.data().desk() == null ? Map.of() : report.logins(),
                reported.edition().isEmpty()
                                && CorrectedPromise.of(reported.data()).isEmpty()
                        ? Map.of()
                        : accounts.names(),
                months.editions(wanted, one),
                one == null ? reported.edition().map(this::later).orElse(Map.of()) : Map.of(),
                reported.edition().map(this::post).orElse(null),
                asked.current(),
                user.locale());
    }

    private Map<UUID, String> later(FrozenMonth all) {
        List<UUID> ids = frozen.newestOf(all.month()).stream()
                .filter(report -> report.edition() > 1 && report.frozenAt().isAfter(all.frozenAt()))
                .flatMap(report -> report.customer().stream())
                .toList();
        return customers.byIds(ids).stream()
                .sorted(Comparator.comparing(each -> each.number().value()))
                .collect(Collectors.toMap(Customer::id, Customer::name, (first, second) -> first, LinkedHashMap::new));
    }

    private @Nullable ReportPost post(FrozenMonth report) {
        return mails.of(List.of(report)).get(report.id());
    }

    /** The same without what only the page needs. */
    ReportedMonth month(String month, String customer, String edition) {
        return reported(wanted(month), one(customer), edition);
    }

    private Month wanted(String month) {
        return month.isBlank() ? asked.current() : asked.month(month);
    }

    private @Nullable Customer one(String customer) {
        return customer.isBlank() ? null : asked.customerWithId(customer);
    }

    private ReportedMonth reported(Month month, @Nullable Customer customer, String edition) {
        try {
            return months.of(month, customer, edition.isBlank() ? null : Integer.valueOf(edition));
        } catch (MonthNotFound | NumberFormatException none) {
            throw asked.noSuchEdition();
        }
    }

    /** By id, in the order of the desk file. */
    static Map<String, String> names(List<CustomerName> known) {
        return known.stream()
                .collect(Collectors.toMap(
                        each -> each.id().toString(), CustomerName::name, (one, two) -> one, LinkedHashMap::new));
    }
}
