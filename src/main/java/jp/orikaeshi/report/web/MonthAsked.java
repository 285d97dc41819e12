package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.ReportPeriod;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;

/** Reads which month, whose and what of it is asked for, and says in the reader's language what is wrong with it. */
@RequestScoped
public class MonthAsked {
    /** Desks are younger: a year with a slip in it is told, as a month to come is. */
    public static final YearMonth EARLIEST = YearMonth.of(2000, 1);

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Customers customers;

    @Inject
    CurrentUser user;

    /**
     * The month written {@code 2026-11}.
     *
     * @throws ProblemException 400 if it is written otherwise, 404 if it has not begun or is before {@link #EARLIEST}
     */
    Month month(String written) {
        Month month = Month.parse(written, settings.zone())
                .orElseThrow(() -> problem(400, "invalid-request", "report.month-malformed"));
        if (!month.begunBy(clock.instant())) {
            throw problem(404, "month-ahead", "report.month-ahead", month, current());
        }
        if (month.value().isBefore(EARLIEST)) {
            throw problem(404, "month-not-found", "report.month-too-early", month, EARLIEST);
        }
        return month;
    }

    /** The month that we are in. */
    Month current() {
        return Month.at(clock.instant(), settings.zone());
    }

    /**
     * The customer of that number, also one who has left.
     *
     * @throws ProblemException 400 if it is no number, 404 if no customer has it
     */
    Customer customer(String number) {
        CustomerNumber parsed = CustomerNumber.parse(number)
                .orElseThrow(() -> problem(400, "invalid-request", "report.customer-malformed"));
        return customers.any(parsed).orElseThrow(() -> problem(404, "customer-not-found", "report.no-such-customer"));
    }

    /**
     * The customer whose record has that id, also one who has left.
     *
     * @throws ProblemException 404 if there is none
     */
    Customer customerWithId(String id) {
        try {
            return customers
                    .byId(UUID.fromString(id))
                    .orElseThrow(() -> problem(404, "customer-not-found", "report.no-such-record"));
        } catch (IllegalArgumentException noId) {
            throw problem(404, "customer-not-found", "report.no-such-record");
        }
    }

    /**
     * Whom one can choose, by id: active customers in the order of the desk file, and behind them whoever is shown.
     *
     * @param shown the record's id of a customer that there is or was; empty: of nobody
     */
    Map<String, String> choice(String shown) {
        Map<String, String> names = ReportsPages.names(customers.names());
        if (!shown.isEmpty() && !names.containsKey(shown)) {
            names.put(shown, customerWithId(shown).name());
        }
        return names;
    }

    /**
     * The period of that code.
     *
     * @param written empty: the last 30 days
     * @throws ProblemException 400 if it is written otherwise, has not begun or begins before {@link #EARLIEST}
     */
    ReportPeriod period(String written) {
        return ReportPeriod.parse(written.isBlank() ? "30d" : written, clock.instant(), settings.zone())
                .filter(period -> !period.first().isBefore(EARLIEST.atDay(1)))
                .orElseThrow(() -> problem(400, "invalid-request", "report.no-such-period", EARLIEST.getYear()));
    }

    /**
     * A value of a filter.
     *
     * @param name of the filter in the address
     * @param written empty: no value, which is right
     * @throws ProblemException 400 naming what can be asked for, if it is none of the known ones
     */
    String oneOf(String name, String written, Collection<String> known) {
        if (!written.isEmpty() && !known.contains(written)) {
            throw problem(400, "invalid-request", "report.filter.one-of", name, String.join(", ", known));
        }
        return written;
    }

    /**
     * A number as the value of a filter.
     *
     * @param name of the filter in the address
     * @param written empty: no value, which is right
     * @throws ProblemException 400 naming what can be asked for, if it is none of the numbers from the least to the most
     */
    String number(String name, String written, int least, int most) {
        if (!written.isEmpty()
                && IntStream.rangeClosed(least, most)
                        .mapToObj(Integer::toString)
                        .noneMatch(written::equals)) {
            throw problem(400, "invalid-request", "report.filter.number", name, least, most);
        }
        return written;
    }

    /** 404. */
    ProblemException noSuchEngineer() {
        return problem(404, "engineer-not-found", "report.no-such-engineer");
    }

    /** 404. */
    ProblemException noSuchProvider() {
        return problem(404, "provider-not-found", "report.no-such-provider");
    }

    /** 404. */
    ProblemException noSuchAsset() {
        return problem(404, "asset-not-found", "report.no-such-asset");
    }

    /** 404. */
    ProblemException noSuchEdition() {
        return problem(404, "month-not-found", "report.no-such-edition");
    }

    /** 404: of a month that is not closed nothing has been kept. */
    ProblemException notClosed() {
        return problem(404, "month-not-closed", "report.month-not-closed");
    }

    private ProblemException problem(int status, String code, String key, Object... values) {
        return new ProblemException(status, code, Messages.text(user.locale(), key, values));
    }
}
