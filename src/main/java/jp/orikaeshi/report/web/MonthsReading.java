package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.mail.MonthMailDesk;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the reports of months that are over as programs are shown them. */
@RequestScoped
public class MonthsReading {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Set<String> STATES = Set.of("", "waiting", "reviewed");

    @Inject
    ClosedMonthsReading closed;

    @Inject
    MonthDesk months;

    @Inject
    MonthMailDesk mails;

    @Inject
    Customers customers;

    @Inject
    CurrentUser user;

    /** @throws ProblemException 400 if anything that is asked for cannot be read, 404 if the month has not begun */
    MonthsApiResource.Page page(String month, String state, @Nullable String limit, String cursor) {
        if (!STATES.contains(state)) {
            throw wrong("report.months.wrong-state");
        }
        int most = most(limit);
        // A report that was reviewed, or counted again, since the page before is still where it was.
        List<FrozenMonth> found = after(cursor, closed.of(month, "", null).rows()).stream()
                .filter(row -> ClosedMonths.in(state, row))
                .limit(most + 1L)
                .toList();
        List<FrozenMonth> page = found.subList(0, Math.min(most, found.size()));
        return new MonthsApiResource.Page(shown(page), found.size() > most ? cursor(page.get(most - 1)) : null);
    }

    private List<FrozenMonth> after(String cursor, List<FrozenMonth> rows) {
        if (cursor.isEmpty()) {
            return rows;
        }
        int last = rows.stream().map(MonthsReading::cursor).toList().indexOf(cursor);
        if (last < 0) {
            throw wrong("report.months.wrong-cursor");
        }
        return rows.subList(last + 1, rows.size());
    }

    private static String cursor(FrozenMonth row) {
        return row.customer().map(UUID::toString).orElse("all");
    }

    private int most(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        int most = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > MOST) {
            throw wrong("report.months.wrong-limit", MOST);
        }
        return most;
    }

    /** @throws jp.orikaeshi.report.monthly.MonthNotFound if there is no such report */
    void known(UUID id) {
        FrozenMonth unused = months.get(id);
    }

    /** @throws jp.orikaeshi.report.monthly.MonthNotFound if there is no such report */
    MonthJson one(UUID id) {
        return shown(List.of(months.get(id))).get(0);
    }

    /** @throws jp.orikaeshi.report.monthly.MonthNotFound if there is no such report */
    List<MonthJson> editions(UUID id) {
        return shown(months.editionsOf(months.get(id)));
    }

    private List<MonthJson> shown(Collection<FrozenMonth> reports) {
        Map<UUID, ReportPost> posts = mails.of(reports);
        Map<UUID, Customer> owners =
                customers
                        .byIds(reports.stream()
                                .flatMap(report -> report.customer().stream())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Customer::id, Function.identity()));
        return reports.stream()
                .map(report -> MonthJson.of(
                        report,
                        report.customer().flatMap(id -> Optional.ofNullable(owners.get(id))),
                        posts.get(report.id())))
                .toList();
    }

    private ProblemException wrong(String key, Object... values) {
        return new ProblemException(400, "invalid-request", Messages.text(user.locale(), key, values));
    }
}
