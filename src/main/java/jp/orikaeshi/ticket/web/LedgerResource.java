package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.sla.BreachReason;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockEventKind;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Correction;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.LedgerDesk;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Terms;
import jp.orikaeshi.ticket.Tickets;
import org.jspecify.annotations.Nullable;

/** The clock events of a ticket, and the figures that follow from them: everything a report says can be checked. */
@Path("/api/v1/tickets/{number: \\d{1,18}}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class LedgerResource {
    @PathParam("number")
    long number;

    @Inject
    Tickets tickets;

    @Inject
    LedgerDesk desk;

    @Inject
    LedgerForms forms;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @GET
    public Lines get() {
        tickets.get(number);
        Instant now = clock.instant();
        return new Lines(
                ledger.of(number).stream().map(LedgerResource::line).toList(),
                null,
                ledger.cycles(number).stream().map(c -> figures(c, now)).toList());
    }

    /** What the figures of one promise are made of, piece by piece; as of the end of a month that is over, as its report has it. */
    @GET
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}")
    public ExplanationJson explain(
            @PathParam("promise") String promise,
            @PathParam("cycle") int cycle,
            @QueryParam("month") @Nullable String written) {
        MonthOver month = forms.month(written);
        ClockEvent.Clocked of = forms.clock(number, promise, cycle);
        return month == null
                ? explained(of)
                : ExplanationJson.of(
                        desk.explainBefore(of, month.end()).orElseThrow(() -> forms.notGivenBy(month, of)));
    }

    /** {@code from} and {@code until} as {@code 2026-12-01T15:00} or with an offset. */
    public record SentCorrection(
            @Nullable String from,
            @Nullable String until,
            @Nullable Boolean counts,
            @Nullable String reason) {}

    @POST
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}/correction")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    public ExplanationJson correct(
            @PathParam("promise") String promise, @PathParam("cycle") int cycle, @Nullable SentCorrection body) {
        ClockEvent.Clocked of = forms.clock(number, promise, cycle);
        SentCorrection sent = body == null ? new SentCorrection(null, null, null, null) : body;
        String counts = sent.counts() == null ? null : sent.counts().toString();
        forms.correct(of, UnaryOperator.identity(), sent.from(), sent.until(), counts, sent.reason());
        return explained(of);
    }

    /** Why a promise was broken. */
    public record SentReason(@Nullable String reason) {}

    @POST
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}/reason")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public ExplanationJson giveReason(
            @PathParam("promise") String promise, @PathParam("cycle") int cycle, @Nullable SentReason body) {
        ClockEvent.Clocked of = forms.clock(number, promise, cycle);
        forms.giveReason(of, UnaryOperator.identity(), body == null ? null : body.reason());
        return explained(of);
    }

    private ExplanationJson explained(ClockEvent.Clocked of) {
        return ExplanationJson.of(desk.explain(of));
    }

    /** Events in the order in which they were written, and what they add up to. */
    public record Lines(List<Line> items, @Nullable String next, List<Figures> figures) {}

    /**
     * One event. {@code recordedAt} is later than {@code at} where a worker noticed it late; {@code words} are those of
     * {@code by}, or of an engineer, where one was asked why. A correction says from when until when time {@code counts}.
     */
    public record Line(
            long id,
            Promise promise,
            int cycle,
            ClockEventKind kind,
            Instant at,
            Instant recordedAt,
            String reason,
            @Nullable String words,
            int percent,
            @Nullable TermsLine terms,
            @Nullable String by,
            @Nullable CorrectionLine correction) {}

    /** What a manager set right. */
    public record CorrectionLine(Instant from, Instant until, boolean counts) {
        static CorrectionLine of(Correction correction) {
            return new CorrectionLine(
                    correction.period().from(), correction.period().to(), correction.counts());
        }
    }

    /** {@code calendar} is {@code always} or a calendar's id. */
    public record TermsLine(
            String plan, long allowedSeconds, String calendar, List<Integer> warnAt, List<String> pauseOn) {}

    /** One cycle of one promise; {@code measured} without its corrections, null if there are none. */
    public record Figures(
            Promise promise,
            int cycle,
            ClockState state,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt,
            long elapsedSeconds,
            long allowedSeconds,
            @Nullable Figures measured,
            @Nullable String breachReason) {}

    private static Line line(ClockEvent event) {
        return new Line(
                event.id(),
                event.promise(),
                event.cycle(),
                event.kind(),
                event.at(),
                event.recordedAt(),
                event.reason(),
                event.words().orElse(null),
                event.percent(),
                event.terms().map(LedgerResource::terms).orElse(null),
                event.by().orElse(null),
                event.correction().map(CorrectionLine::of).orElse(null));
    }

    private static TermsLine terms(Terms terms) {
        return new TermsLine(
                terms.plan(), terms.allowed().toSeconds(), terms.calendarId(), terms.warnAt(), terms.pauseOn());
    }

    static Figures figures(PromiseClock clock, Instant now) {
        return new Figures(
                clock.clock().promise(),
                clock.clock().cycle(),
                clock.state(now),
                clock.dueAt().orElse(null),
                clock.doneAt().orElse(null),
                clock.elapsed(now).toSeconds(),
                clock.allowed().toSeconds(),
                clock.asMeasured().map(measured -> figures(measured, now)).orElse(null),
                clock.breachReason().map(BreachReason::words).orElse(null));
    }
}
