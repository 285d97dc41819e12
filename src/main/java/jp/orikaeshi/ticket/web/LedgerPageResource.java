package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.NothingToCorrect;
import jp.orikaeshi.sla.PromiseNotBroken;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The pages that show how the figures of a ticket come about, and the forms that add to its ledger. */
@Path("/tickets/{number: \\d{1,18}}/ledger")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class LedgerPageResource {
    private static final String CORRECTION = "correction";
    private static final String REASON = "reason";

    @Inject
    LedgerSheets ledgers;

    @Inject
    LedgerForms forms;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @PathParam("number")
    long number;

    @GET
    public View ledger() {
        return View.of("ticket/ledger", "ledger", ledgers.of(number));
    }

    @GET
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}")
    public View explain(
            @PathParam("promise") String promise,
            @PathParam("cycle") int cycle,
            @QueryParam("month") @Nullable String month) {
        return page(sheet(promise, cycle, month), Typed.NOTHING);
    }

    /** The figures of each promise, for a spreadsheet. */
    @GET
    @Path("figures.csv")
    @Produces(MediaType.WILDCARD)
    public Response figuresTable() {
        return Download.csv("ledger-" + number + "-figures", tables().figures(ledgers.of(number), clock.instant()));
    }

    /** Every event, for a spreadsheet. */
    @GET
    @Path("events.csv")
    @Produces(MediaType.WILDCARD)
    public Response eventsTable() {
        return Download.csv("ledger-" + number + "-events", tables().events(ledgers.of(number)));
    }

    /** What one clock counted, piece by piece, for a spreadsheet; {@code figure=measured}: without its corrections. */
    @GET
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}/pieces.csv")
    @Produces(MediaType.WILDCARD)
    public Response piecesTable(
            @PathParam("promise") String promise,
            @PathParam("cycle") int cycle,
            @QueryParam("month") @Nullable String month,
            @QueryParam("figure") @Nullable String figure) {
        boolean measured = forms.measured(figure);
        ExplainSheet sheet = sheet(promise, cycle, month);
        return Download.csv(
                "ledger-" + number + "-" + promise + "-" + cycle
                        + sheet.then().map(then -> "-" + then.month()).orElse("")
                        + (measured ? "-" + ExplainSheet.MEASURED : ""),
                tables().pieces(sheet, sheet.figure(measured)));
    }

    private ExplainSheet sheet(String promise, int cycle, @Nullable String written) {
        MonthOver month = forms.month(written);
        ClockEvent.Clocked of = forms.clock(number, promise, cycle);
        return month == null
                ? ledgers.explain(of)
                : ledgers.explain(of, month).orElseThrow(() -> forms.notGivenBy(month, of));
    }

    private LedgerTables tables() {
        return new LedgerTables(settings.zone(), user.locale());
    }

    /** Where a form that was not accepted leaves the browser: its address, opened again, is the page. */
    @GET
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}/{form: correction|reason}")
    public Response back(@PathParam("promise") String promise, @PathParam("cycle") int cycle) {
        return to(forms.clock(number, promise, cycle));
    }

    @POST
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}/correction")
    @RolesAllowed(Roles.MANAGER)
    public Response correct(
            @PathParam("promise") String promise,
            @PathParam("cycle") int cycle,
            @FormParam("from") @Nullable String from,
            @FormParam("until") @Nullable String until,
            @FormParam("counts") @Nullable String counts,
            @FormParam("words") @Nullable String words) {
        ClockEvent.Clocked of = forms.clock(number, promise, cycle);
        Map<String, String> fields =
                Map.of("from", typed(from), "until", typed(until), "counts", typed(counts), "words", typed(words));
        return sent(
                of,
                new Typed(CORRECTION, fields, ""),
                () -> forms.correct(of, this::label, from, until, counts, words));
    }

    @POST
    @Path("{promise: [a-z]+}/{cycle: \\d{1,6}}/reason")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response giveReason(
            @PathParam("promise") String promise,
            @PathParam("cycle") int cycle,
            @FormParam("words") @Nullable String words) {
        ClockEvent.Clocked of = forms.clock(number, promise, cycle);
        return sent(
                of,
                new Typed(REASON, Map.of("words", typed(words)), ""),
                () -> forms.giveReason(of, this::label, words));
    }

    private Response sent(ClockEvent.Clocked of, Typed typed, Runnable form) {
        try {
            form.run();
        } catch (NothingToCorrect e) {
            return again(409, of, typed, Messages.text(user.locale(), "ticketapi.nothing-to-correct"));
        } catch (PromiseNotBroken e) {
            return again(409, of, typed, Messages.text(user.locale(), "ticketapi.promise-not-broken"));
        } catch (ProblemException e) {
            return again(e.status(), of, typed, e.detail());
        }
        return to(of);
    }

    private Response again(int status, ClockEvent.Clocked of, Typed typed, String problem) {
        return Response.status(status)
                .entity(page(ledgers.explain(of), new Typed(typed.action(), typed.fields(), problem)))
                .build();
    }

    private static View page(ExplainSheet sheet, Typed typed) {
        return View.of("ticket/explain", "sheet", sheet, "typed", typed);
    }

    private static Response to(ClockEvent.Clocked of) {
        return Response.seeOther(URI.create(
                        "/tickets/" + of.ticket() + "/ledger/" + of.promise().code() + "/" + of.cycle()))
                .build();
    }

    private String label(String field) {
        return Messages.text(user.locale(), "ticket.explain.field." + field);
    }

    private static String typed(@Nullable String field) {
        return Optional.ofNullable(field).orElse("");
    }
}
