package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Agreements;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerName;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;
import org.jspecify.annotations.Nullable;

/** Closes months, and gives them out as they were closed. */
@ApplicationScoped
@Transactional
public class MonthDesk {
    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    MonthlyReport report;

    @Inject
    FrozenMonths months;

    @Inject
    FiguresRead read;

    @Inject
    MonthPress press;

    @Inject
    Customers customers;

    @Inject
    Agreements agreements;

    @Inject
    Worklist worklist;

    @Inject
    Event<MonthReviewed> reviewed;

    /** Freezes a month that is over, of all customers and of each; nothing happens where that has been done. */
    void close(Month month) {
        Instant now = clock.instant();
        if (!month.overBy(now) || !months.editions(month.toString(), null).isEmpty()) {
            return;
        }
        Set<UUID> then = agreements.lastBefore(month.to()).keySet();
        if (then.isEmpty()) {
            // Nobody was a customer: the desk did not run yet.
            return;
        }
        MonthlyReportData all = report.ofAll(month);
        Map<String, UUID> ids = customers.namesEver().stream()
                .collect(Collectors.toMap(one -> one.number().value(), CustomerName::id));
        Map<UUID, List<Before>> before = report.before(month);
        // What was read is not wanted any more, and would be looked through before each of some hundred statements.
        months.forgetWhatWasRead();
        Map<FrozenMonth, Frozen> frozen = new LinkedHashMap<>();
        freezeFirst(frozen, month, null, all, now);
        for (CustomerMonth one : all.customers()) {
            Optional.ofNullable(ids.get(one.number()))
                    .filter(then::contains)
                    .ifPresent(id -> freezeFirst(
                            frozen, month, id, all.only(one).comparedTo(before.getOrDefault(id, List.of())), now));
        }
        freeze(frozen, now);
    }

    private static void freezeFirst(
            Map<FrozenMonth, Frozen> frozen,
            Month month,
            @Nullable UUID customer,
            MonthlyReportData data,
            Instant now) {
        Frozen figures = Frozen.of(data);
        frozen.put(FrozenMonth.first(month, customer, figures, now), figures);
    }

    private void freeze(Map<FrozenMonth, Frozen> frozen, Instant now) {
        months.add(frozen.keySet());
        frozen.forEach((month, figures) -> {
            months.keep(month.id(), new MonthFile(MonthFile.FIGURES, figures.bytes()));
            worklist.add(WorkItem.of(PrintWork.KIND, month.id().toString(), now));
        });
    }

    /**
     * Another edition of the same month, with what has been learnt since: a reason that was written, a caller who was
     * identified. The editions before it stay as they are.
     *
     * @throws MonthNotFound if there is no such report
     * @throws NothingLearnt if the newest edition says the same
     */
    public FrozenMonth again(UUID id, String reason, String by) {
        Instant now = clock.instant();
        FrozenMonth known = months.lock(id).orElseThrow(MonthNotFound::new);
        UUID customer = known.customer().orElse(null);
        FrozenMonth newest = editionsOf(known).get(0);
        MonthlyReportData data = live(month(known), customer);
        if (figures(newest).sameAs(data)) {
            throw new NothingLearnt(newest);
        }
        Frozen figures = Frozen.of(data);
        FrozenMonth next = newest.next(by, reason, figures, now);
        freeze(Map.of(next, figures), now);
        return next;
    }

    /** Somebody stands for it; a customer whose plan says so gets it by mail then. */
    public FrozenMonth review(UUID id, String by) {
        FrozenMonth month = months.lock(id).orElseThrow(MonthNotFound::new);
        if (month.review(by, clock.instant())) {
            month.customer().ifPresent(customer -> reviewed.fire(new MonthReviewed(id, customer)));
        }
        return month;
    }

    /**
     * A report, held until the end of the transaction.
     *
     * @throws MonthNotFound if there is no such report
     */
    public FrozenMonth held(UUID id) {
        return months.lock(id).orElseThrow(MonthNotFound::new);
    }

    public FrozenMonth get(UUID id) {
        return months.find(id).orElseThrow(MonthNotFound::new);
    }

    /**
     * The month as it was frozen; as of now, if it was not.
     *
     * @param customer null: of all customers
     * @param edition which; null: the newest
     * @throws MonthNotFound if there is no such edition
     */
    public ReportedMonth of(Month month, @Nullable Customer customer, @Nullable Integer edition) {
        List<FrozenMonth> editions = editions(month, customer);
        if (editions.isEmpty() && edition == null) {
            return new ReportedMonth(live(month, customer == null ? null : customer.id()), null);
        }
        FrozenMonth frozen = editions.stream()
                .filter(one -> edition == null || one.edition() == edition)
                .findFirst()
                .orElseThrow(MonthNotFound::new);
        return new ReportedMonth(figures(frozen), frozen);
    }

    /** Every edition of that month, the newest first; none while it lasts. */
    public List<FrozenMonth> editions(Month month, @Nullable Customer customer) {
        return months.editions(month.toString(), customer == null ? null : customer.id());
    }

    /** Every edition of the same report, the newest first. */
    public List<FrozenMonth> editionsOf(FrozenMonth one) {
        return months.editions(one.month(), one.customer().orElse(null));
    }

    private MonthlyReportData live(Month month, @Nullable UUID customer) {
        return customer == null
                ? report.ofAll(month)
                : report.of(month, customers.byId(customer).orElseThrow(MonthNotFound::new));
    }

    private Month month(FrozenMonth of) {
        return Month.parse(of.month(), settings.zone()).orElseThrow();
    }

    private MonthlyReportData figures(FrozenMonth of) {
        return read.of(
                of.id(),
                id -> Frozen.read(months.file(id, MonthFile.FIGURES)
                        .orElseThrow(MonthNotFound::new)
                        .content()));
    }

    /** What is given out of a frozen month under that name: the same bytes for ever. */
    public MonthFile file(FrozenMonth of, String name) {
        return months.file(of.id(), name).orElseGet(() -> {
            print(of.id());
            return months.file(of.id(), name).orElseThrow(MonthNotFound::new);
        });
    }

    /** Makes the files of a frozen month, unless they have been made. */
    void print(UUID id) {
        FrozenMonth month = get(id);
        if (months.file(id, MonthFile.PDF).isEmpty()) {
            press.print(figures(month)).forEach(file -> months.keep(id, file));
        }
    }
}
