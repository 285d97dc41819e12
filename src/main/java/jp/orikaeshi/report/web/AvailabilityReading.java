package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.report.monthly.AvailabilityReport;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.ReportPeriod;
import jp.orikaeshi.report.monthly.Standing;

/** Reads how available things were in a period. */
@RequestScoped
public class AvailabilityReading {
    private static final int QUARTERS = 4;

    @Inject
    AvailabilityReport report;

    @Inject
    Providers providers;

    @Inject
    MonthAsked asked;

    /**
     * How available each was.
     *
     * @param written the period; empty: the last 30 days
     * @param by empty: each asset by itself
     * @throws jp.orikaeshi.web.problem.ProblemException if there is no such period, grouping, customer or provider
     */
    AvailabilityShown of(String written, String by, String customer, String provider) {
        UUID whose = customer.isBlank() ? null : asked.customerWithId(customer).id();
        ReportPeriod period = asked.period(written);
        String group = asked.oneOf("by", by, AvailabilityShown.GROUPS).isEmpty() ? "asset" : by;
        List<Standing> standings =
                report.of(period, AvailabilityReport.By.valueOf(group.toUpperCase(Locale.ROOT)), whose, provider);
        return new AvailabilityShown(
                period,
                group,
                customer,
                provider,
                standings,
                asked.choice(customer),
                choice(provider, !standings.isEmpty()),
                offered(period.code()));
    }

    /** Where one can choose, and what is shown: something may be hosted where the desk file has no provider any more. */
    private Map<String, String> choice(String shown, boolean hosts) {
        Map<String, String> names = providers.all().stream()
                .collect(Collectors.toMap(Provider::id, Provider::name, (one, two) -> one, LinkedHashMap::new));
        if (!shown.isEmpty() && !names.containsKey(shown)) {
            if (!hosts) {
                throw asked.noSuchProvider();
            }
            names.put(shown, shown);
        }
        return names;
    }

    private List<String> offered(String shown) {
        Month now = asked.current();
        Stream<String> quarters = Stream.iterate(
                        now, month -> new Month(month.value().minusMonths(3), month.zone()))
                .limit(QUARTERS)
                .map(ReportPeriod::quarterOf);
        Stream<String> months = Stream.iterate(now, Month::before).limit(3).map(Month::toString);
        return Stream.of(Stream.of("30d", "90d"), months, quarters, Stream.of(shown))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
