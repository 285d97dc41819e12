package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.orikaeshi.report.monthly.Before;
import jp.orikaeshi.report.monthly.FrozenMonths;

/** Reads how months went. */
@RequestScoped
public class TrendReading {
    private static final int TWO_YEARS = 24;

    @Inject
    FrozenMonths months;

    @Inject
    MonthAsked asked;

    Trend of(String customer) {
        UUID whose = customer.isBlank() ? null : asked.customerWithId(customer).id();
        return new Trend(
                customer,
                months.newestBefore(asked.current().toString(), whose, TWO_YEARS).stream()
                        .map(month -> new Before(month.month(), month.totals()))
                        .toList(),
                asked.choice(customer));
    }
}
