package jp.orikaeshi.report.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.EarlyWarning;
import jp.orikaeshi.report.monthly.Answering;
import jp.orikaeshi.report.monthly.AssetMonth;
import jp.orikaeshi.report.monthly.Before;
import jp.orikaeshi.report.monthly.CallbackMonth;
import jp.orikaeshi.report.monthly.CustomerMonth;
import jp.orikaeshi.report.monthly.Downtime;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.NightLoad;
import jp.orikaeshi.report.monthly.PromiseMonth;
import jp.orikaeshi.report.monthly.ServiceMonth;
import jp.orikaeshi.report.monthly.TicketLine;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A monthly report for programs.
 *
 * @param month such as {@code 2026-11}
 * @param asOf until when it counts: the end of the month, or now while the month lasts
 * @param complete whether the month is over
 * @param unidentified calls of people whom nobody could identify; null unless the report is about all customers
 * @param unverified calls of people who gave a customer's number, and of whom nobody made sure that they are that
 *     customer: they are in no customer's figures; null unless the report is about all customers
 * @param desk all calls together, and who was called at night; null unless the report is about all customers
 * @param summary in words, by language
 * @param before the months before, as they were frozen, the latest first
 */
public record MonthlyJson(
        String month,
        Instant from,
        Instant asOf,
        boolean complete,
        List<Customer> customers,
        @Nullable Service unidentified,
        @Nullable Service unverified,
        @Nullable Desk desk,
        Map<String, String> summary,
        List<Before> before) {

    /**
     * One customer.
     *
     * @param availabilityCounts what announced work and unknown time are for the availability, as the desk file writes it
     */
    public record Customer(
            String number,
            String name,
            String plan,
            @Nullable BigDecimal promisedAvailabilityPercent,
            AvailabilityRule availabilityCounts,
            List<Asset> assets,
            Service service) {}

    /**
     * One asset.
     *
     * @param probes in use when it was last watched
     * @param maintenanceSeconds of announced work while a check was in use
     * @param unknownSeconds without a confirmed outage, while at least one check could not tell
     * @param availabilityPercent rounded down to a thousandth; null if it was not watched
     * @param kept null if nothing is promised or nothing was watched
     */
    public record Asset(
            String id,
            String name,
            AssetKind kind,
            int probes,
            long watchedSeconds,
            long downSeconds,
            long maintenanceSeconds,
            long unknownSeconds,
            @Nullable BigDecimal availabilityPercent,
            @Nullable Boolean kept,
            List<Outage> outages,
            List<EarlyWarning> warnings) {}

    /**
     * One outage.
     *
     * @param startedAt maybe in an earlier month
     * @param endedAt null if it lasted beyond {@code asOf}
     * @param downSeconds how much of it counts in this month
     * @param seen what the checks saw, such as {@code http-503}; nothing where they could not tell, and that is down
     * @param ticket opened while it lasted, if one was
     * @param cause as the engineer wrote it
     */
    public record Outage(
            Instant startedAt,
            @Nullable Instant endedAt,
            long downSeconds,
            List<String> seen,
            @Nullable Long ticket,
            @Nullable String cause) {}

    /** Tickets, call-backs, promises. */
    public record Service(
            long calls, List<Ticket> tickets, Callbacks callbacks, List<Kept> promises, Answering answering) {}

    /** What the desk itself wants to know. */
    public record Desk(Answering answering, List<NightLoad> nights) {}

    /** One ticket that was opened in the month. */
    public record Ticket(
            long number,
            Instant openedAt,
            Source source,
            @Nullable Trouble trouble,
            @Nullable Instant resolvedAt,
            @Nullable Long mergedInto) {}

    /**
     * Call-backs.
     *
     * @param promised all that were kept, broken or withdrawn in the month, or still owed
     * @param withdrawn before they were due: neither kept nor broken
     * @param reached in the month, in time or late; of these are the times to reached
     */
    public record Callbacks(
            int promised,
            int kept,
            int missed,
            int withdrawn,
            int open,
            int reached,
            @Nullable Long medianToReachedSeconds,
            @Nullable Long worstToReachedSeconds) {}

    /** One kind of promise. */
    public record Kept(
            Promise promise,
            int number,
            int met,
            int missed,
            int withdrawn,
            int open,
            List<Missed> missedTickets,
            List<Withdrawn> withdrawnTickets,
            List<Corrected> correctedTickets) {}

    /** A promise that was broken; {@code reason} is null while nobody has written why. */
    public record Missed(
            long ticket,
            int cycle,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable String reason) {}

    /** A promise of which a manager set right what counts: as it was measured, and as it is counted. */
    public record Corrected(
            long ticket, int cycle, ClockState measuredState, long measuredSeconds, ClockState state, long seconds) {}

    /**
     * A promise that was withdrawn before its deadline.
     *
     * @param reason {@code cancelled} by an engineer, {@code by-customer}, {@code ticket-over} before it was done, or
     *     {@code not-promised} by the terms that hold since
     * @param words what the engineer gave as the reason; null if none was given
     */
    public record Withdrawn(
            long ticket,
            int cycle,
            Instant at,
            String reason,
            @Nullable String words) {}

    static MonthlyJson of(MonthlyReportData data) {
        return new MonthlyJson(
                data.month().toString(),
                data.covered().from(),
                data.covered().to(),
                data.complete(),
                data.customers().stream().map(MonthlyJson::customer).toList(),
                data.unowned() == null ? null : service(data.unowned().unidentified()),
                data.unowned() == null ? null : service(data.unowned().unverified()),
                data.desk() == null
                        ? null
                        : new Desk(data.desk().answering(), data.desk().nights()),
                Map.of("ja", SummaryText.of(data, Locale.JAPANESE), "en", SummaryText.of(data, Locale.ENGLISH)),
                data.before());
    }

    private static Customer customer(CustomerMonth month) {
        return new Customer(
                month.number(),
                month.name(),
                month.plan(),
                month.promise().map(Percent::of).orElse(null),
                month.rule(),
                month.assets().stream().map(MonthlyJson::asset).toList(),
                service(month.service()));
    }

    private static Asset asset(AssetMonth month) {
        return new Asset(
                month.asset().slug(),
                month.asset().name(),
                month.asset().kind(),
                month.probes(),
                month.availability().watched().toSeconds(),
                month.availability().down().toSeconds(),
                month.maintenance().toSeconds(),
                month.unknown().toSeconds(),
                Percent.orNull(month.availability().milliPercent()),
                month.kept().orElse(null),
                month.outages().stream().map(MonthlyJson::outage).toList(),
                month.warnings());
    }

    private static Outage outage(Downtime down) {
        return new Outage(
                down.from(),
                down.to(),
                down.counted().toSeconds(),
                down.seen().stream()
                        .map(jp.orikaeshi.monitoring.Outage::outcome)
                        .distinct()
                        .toList(),
                down.ticket().orElse(null),
                down.cause().orElse(null));
    }

    private static Service service(ServiceMonth month) {
        return new Service(
                month.calls(),
                month.tickets().stream().map(MonthlyJson::ticket).toList(),
                callbacks(month.of(Promise.CALLBACK), month.callbacks()),
                month.promises().stream().map(MonthlyJson::kept).toList(),
                month.answering());
    }

    private static Ticket ticket(TicketLine line) {
        return new Ticket(
                line.number(), line.openedAt(), line.source(), line.trouble(), line.resolvedAt(), line.mergedInto());
    }

    private static Callbacks callbacks(PromiseMonth promise, CallbackMonth calls) {
        return new Callbacks(
                promise.number(),
                promise.met(),
                promise.missed().size(),
                promise.withdrawn().size(),
                promise.open(),
                calls.reached(),
                calls.median().map(Duration::toSeconds).orElse(null),
                calls.worst().map(Duration::toSeconds).orElse(null));
    }

    private static Kept kept(PromiseMonth month) {
        return new Kept(
                month.promise(),
                month.number(),
                month.met(),
                month.missed().size(),
                month.withdrawn().size(),
                month.open(),
                month.missed().stream()
                        .map(missed -> new Missed(
                                missed.ticket(), missed.cycle(), missed.dueAt(), missed.doneAt(), missed.reason()))
                        .toList(),
                month.withdrawn().stream().map(MonthlyJson::withdrawn).toList(),
                month.corrected().stream().map(MonthlyJson::corrected).toList());
    }

    private static Corrected corrected(PromiseMonth.Corrected one) {
        return new Corrected(
                one.ticket(),
                one.cycle(),
                one.measured(),
                one.measuredTime().toSeconds(),
                one.state(),
                one.time().toSeconds());
    }

    private static Withdrawn withdrawn(PromiseMonth.Withdrawn one) {
        return new Withdrawn(
                one.ticket(),
                one.cycle(),
                one.at(),
                one.why().reason(),
                one.why().words());
    }
}
