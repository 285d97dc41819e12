package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockEventKind;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Ledger;
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
    @Inject
    Tickets tickets;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @GET
    public Lines get(@PathParam("number") long number) {
        tickets.get(number);
        Instant now = clock.instant();
        return new Lines(
                ledger.of(number).stream().map(LedgerResource::line).toList(),
                null,
                ledger.cycles(number).stream().map(c -> figures(c, now)).toList());
    }

    /** Events in the order in which they were written, and what they add up to. */
    public record Lines(List<Line> items, @Nullable String next, List<Figures> figures) {}

    /**
     * One event. {@code recordedAt} is later than {@code at} where a worker noticed it late; {@code words} are an
     * engineer's, where one was asked why.
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
            @Nullable TermsLine terms) {}

    /** {@code calendar} is {@code always} or a calendar's id. */
    public record TermsLine(
            String plan, long allowedSeconds, String calendar, List<Integer> warnAt, List<String> pauseOn) {}

    /** One cycle of one promise. */
    public record Figures(
            Promise promise,
            int cycle,
            ClockState state,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt,
            long elapsedSeconds,
            long allowedSeconds) {}

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
                event.terms().map(LedgerResource::terms).orElse(null));
    }

    private static TermsLine terms(Terms terms) {
        return new TermsLine(
                terms.plan(), terms.allowed().toSeconds(), terms.calendarId(), terms.warnAt(), terms.pauseOn());
    }

    private static Figures figures(PromiseClock clock, Instant now) {
        return new Figures(
                clock.clock().promise(),
                clock.clock().cycle(),
                clock.state(now),
                clock.dueAt().orElse(null),
                clock.doneAt().orElse(null),
                clock.elapsed(now).toSeconds(),
                clock.allowed().toSeconds());
    }
}
