package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.report.monthly.AvailabilityReport;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.ReportPeriod;
import jp.orikaeshi.settings.Settings;

/** Reads how available things were in a period. */
@RequestScoped
public class AvailabilityReading {
    private static final int QUARTERS = 4;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    AvailabilityReport report;

    @Inject
    Providers providers;

    @Inject
    MonthAsked asked;

    /** @param written empty: the last 30 days */
    AvailabilityShown of(String written, String by, String customer, String provider) {
        UUID whose = customer.isBlank() ? null : asked.customerWithId(customer).id();
        ReportPeriod period = ReportPeriod.parse(written.isBlank() ? "30d" : written, clock.instant(), settings.zone())
                .orElseThrow(asked::noSuchPeriod);
        String group = AvailabilityShown.GROUPS.contains(by) ? by : "asset";
        return new AvailabilityShown(
                period,
                group,
                customer,
                provider,
                report.of(period, AvailabilityReport.By.valueOf(group.toUpperCase(Locale.ROOT)), whose, provider),
                asked.choice(customer),
                providers.all().stream()
                        .collect(Collectors.toMap(Provider::id, Provider::name, (one, two) -> one, LinkedHashMap::new)),
                offered(period.code()));
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
