package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.report.monthly.Answering;
import jp.orikaeshi.report.monthly.Answering.Attempts;
import jp.orikaeshi.report.monthly.Answering.Hour;
import jp.orikaeshi.report.monthly.DeskMonth;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthBehind.Answered;
import jp.orikaeshi.report.monthly.MonthBehind.Call;
import jp.orikaeshi.report.monthly.MonthBehind.Rang;
import jp.orikaeshi.report.monthly.MonthBehind.Reached;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.report.monthly.MonthNotFound;
import jp.orikaeshi.report.monthly.MonthlyReport;
import jp.orikaeshi.report.monthly.NightLoad;
import jp.orikaeshi.report.monthly.ReportedMonth;
import jp.orikaeshi.report.monthly.Waits;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.web.Countdown;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads the lists behind figures of a month: calls, answers, call-backs, attempts. */
@RequestScoped
public class MonthLists {
    @Inject
    MonthlyReport report;

    @Inject
    MonthDesk months;

    @Inject
    Customers customers;

    @Inject
    MonthAsked asked;

    @Inject
    CurrentUser user;

    /**
     * Which month, and whose.
     *
     * @param month empty: the one that we are in
     * @param customer the record's id; empty: everybody's
     * @param edition of the closed report beside which a list is shown; empty: the newest, if there is one
     */
    record Asked(String month, String customer, String edition) {}

    /** @param how by code; empty: all */
    CallsShown calls(Asked of, String how) {
        String code = asked.oneOf("how", how, CallsShown.CODES);
        OpenedMonth opened = opened(of);
        Optional<Identification> only = Stream.of(Identification.values())
                .filter(one -> one.code().equals(code))
                .findFirst();
        List<Call> all = opened.behind().calls().stream()
                .filter(call -> only.filter(one -> one != call.how()).isEmpty())
                .toList();
        Function<Answering, Object> figure =
                answering -> only.map(answering::identified).orElseGet(answering::calls);
        return new CallsShown(
                list(
                        opened,
                        all.stream().map(Call::customer),
                        opened.beside(figure, figure.andThen(n -> text("report.calls.said", n)))),
                only.map(Identification::code).orElse(""),
                all);
    }

    /** @param weekday from 1 to 7, {@code hour} from 0 to 23; empty: all */
    AnswersShown answers(Asked of, String weekday, String hour) {
        String day = asked.number("weekday", weekday, 1, 7);
        String at = asked.number("hour", hour, 0, 23);
        OpenedMonth opened = opened(of);
        List<Answered> all = opened.behind().answers().stream()
                .filter(one -> day.isEmpty() || one.weekday() == Integer.parseInt(day))
                .filter(one -> at.isEmpty() || one.hour() == Integer.parseInt(at))
                .toList();
        Function<Answering, List<Hour>> cells = answering -> answering.hours().stream()
                .filter(cell -> day.isEmpty() || cell.weekday() == Integer.parseInt(day))
                .filter(cell -> at.isEmpty() || cell.hour() == Integer.parseInt(at))
                .toList();
        List<Hour> now = cells.apply(opened.behind().answering());
        return new AnswersShown(
                list(opened, all.stream().map(Answered::customer), opened.beside(cells, cells.andThen(this::said))),
                day,
                at,
                all,
                !day.isEmpty() && !at.isEmpty() && now.size() == 1 ? now.get(0) : null);
    }

    private String said(List<Hour> cells) {
        int tickets = cells.stream().mapToInt(Hour::tickets).sum();
        return cells.size() == 1
                ? text(
                        "report.answers.cell",
                        tickets,
                        span(cells.get(0).medianSeconds()),
                        span(cells.get(0).worstSeconds()))
                : text("report.answers.said", tickets);
    }

    CallbacksShown callbacks(Asked of) {
        OpenedMonth opened = opened(of);
        List<Reached> all = opened.behind().callbacks();
        return new CallbacksShown(
                list(opened, all.stream().map(Reached::customer), opened.besideWaits(this::said)),
                all,
                opened.behind().waits());
    }

    private String said(Waits waits) {
        return waits.number() == 0
                ? text("report.callbacks.none-said")
                : text(
                        "report.callbacks.said",
                        waits.number(),
                        span(waits.median().orElse(Duration.ZERO).toSeconds()),
                        span(waits.worst().orElse(Duration.ZERO).toSeconds()));
    }

    /**
     * Telephones that rang.
     *
     * @param figure among which they are counted; empty: all
     * @param engineer a login; empty: everybody's
     * @param when {@code true}: at night; {@code false} or empty: by day too
     * @throws ProblemException 400 if there is no such figure or time, 404 if there is no such engineer
     */
    AttemptsShown attempts(Asked of, String figure, String engineer, String when) {
        String among = asked.oneOf("figure", figure, AttemptsShown.FIGURES);
        boolean night = asked.oneOf("night", when, AttemptsShown.NIGHTS).equals("true");
        OpenedMonth opened = opened(of);
        List<Rang> all = opened.behind().rings().stream()
                .filter(rang -> among.isEmpty() || rang.figure().equals(among))
                .filter(rang -> engineer.isEmpty() || rang.engineer().equals(engineer))
                .filter(rang -> !night || rang.night())
                .toList();
        Map<String, String> engineers = new TreeMap<>();
        opened.behind()
                .rings()
                .forEach(rang -> engineers.put(rang.engineer(), opened.behind().engineer(rang.engineer())));
        if (!engineer.isEmpty() && !engineers.containsKey(engineer)) {
            // Of somebody who was not called in this month the list is empty, and says whose it is.
            if (!opened.behind().engineers().containsKey(engineer)) {
                throw asked.noSuchEngineer();
            }
            engineers.put(engineer, opened.behind().engineer(engineer));
        }
        List<NightLoad> nights =
                night && among.isEmpty() ? loads(opened.behind().nights(), opened, engineer) : List.of();
        return new AttemptsShown(
                list(
                        opened,
                        all.stream().map(Rang::customer),
                        night
                                ? besideNights(opened, among, engineer, nights)
                                : besideAttempts(opened, among, engineer)),
                among,
                engineer,
                night,
                engineers,
                all,
                nights);
    }

    private static List<NightLoad> loads(List<NightLoad> all, OpenedMonth opened, String engineer) {
        return all.stream()
                .filter(load -> engineer.isEmpty()
                        || load.engineer().equals(opened.behind().engineer(engineer)))
                .toList();
    }

    private MonthList.@Nullable Closed besideAttempts(OpenedMonth opened, String among, String engineer) {
        Function<Answering, Object> figure = answering -> count(answering.attempts(), among);
        return engineer.isEmpty()
                ? opened.beside(figure, figure.andThen(n -> text("report.attempts.said", n)))
                : opened.besideNothing();
    }

    private static int count(Attempts attempts, String among) {
        return switch (among) {
            case "reached" -> attempts.reached();
            case "customer-missed" -> attempts.customerMissed();
            case "engineer-missed" -> attempts.engineerMissed();
            case "others" -> attempts.others();
            default -> attempts.made();
        };
    }

    private MonthList.@Nullable Closed besideNights(
            OpenedMonth opened, String among, String engineer, List<NightLoad> now) {
        DeskMonth desk = opened.then() == null ? null : opened.then().data().desk();
        if (desk == null || !among.isEmpty()) {
            return opened.besideNothing();
        }
        List<NightLoad> then = loads(desk.nights(), opened, engineer);
        return opened.beside(
                then.equals(now),
                text(
                        "report.attempts.nights-said",
                        then.stream().mapToInt(NightLoad::rings).sum(),
                        then.stream().mapToInt(NightLoad::taken).sum(),
                        span(then.stream().mapToLong(NightLoad::talkedSeconds).sum())));
    }

    private OpenedMonth opened(Asked of) {
        Month month = of.month().isBlank() ? asked.current() : asked.month(of.month());
        Customer customer = of.customer().isBlank() ? null : asked.customerWithId(of.customer());
        return new OpenedMonth(month, customer, report.behind(month, customer), closed(month, customer, of.edition()));
    }

    private @Nullable ReportedMonth closed(Month month, @Nullable Customer customer, String edition) {
        if (edition.isBlank() && months.editions(month, customer).isEmpty()) {
            return null;
        }
        try {
            return months.of(month, customer, edition.isBlank() ? null : Integer.valueOf(edition));
        } catch (MonthNotFound | NumberFormatException none) {
            throw asked.noSuchEdition();
        }
    }

    private String text(String key, Object... values) {
        return Messages.text(user.locale(), key, values);
    }

    private String span(long seconds) {
        return Countdown.span(user.locale(), Duration.ofSeconds(seconds)).strip();
    }

    private MonthList list(OpenedMonth of, Stream<@Nullable UUID> owners, MonthList.@Nullable Closed closed) {
        List<UUID> ids = owners.filter(Objects::nonNull).distinct().toList();
        Customer customer = of.customer();
        String whose = customer == null ? "" : customer.id().toString();
        return new MonthList(
                of.month(),
                whose,
                asked.choice(whose),
                customers.byIds(ids).stream().collect(Collectors.toMap(Customer::id, Customer::name)),
                asked.current(),
                closed);
    }
}
