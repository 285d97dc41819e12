package jp.orikaeshi.ticket.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.CountedPiece;
import jp.orikaeshi.sla.Explanation;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Terms;
import jp.orikaeshi.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a figure is taken apart.
 *
 * @param ledger the events of that clock alone, and the words for its terms
 * @param past the month as of whose end this is; null: as of now
 */
public record ExplainSheet(
        Explanation explanation,
        LedgerSheet ledger,
        Names names,
        @Nullable Past past) {
    /** The figure without its corrections, in an address. */
    static final String MEASURED = "measured";

    /**
     * A month that is over, as of whose end a clock is shown.
     *
     * @param now the same clock as of now
     */
    public record Past(MonthOver month, Explanation now) {}

    public PromiseClock clock() {
        return explanation.clock();
    }

    public String address() {
        ClockEvent.Clocked of = clock().clock();
        return "/tickets/" + of.ticket() + "/ledger/" + of.promise().code() + "/" + of.cycle();
    }

    /**
     * The address of the pieces of one figure as a file.
     *
     * @param of the explanation itself, or what it is without its corrections
     */
    public String file(Explanation of) {
        String asked = Stream.of(
                        Optional.ofNullable(past).map(then -> "month=" + then.month()),
                        Optional.of("figure=" + MEASURED)
                                .filter(measured -> explanation
                                        .asMeasured()
                                        .filter(of::equals)
                                        .isPresent()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return address() + "/pieces.csv" + (asked.isEmpty() ? "" : "?" + asked);
    }

    /** One of the two figures: as corrected, or as measured; of a clock that was never corrected they are one. */
    Explanation figure(boolean measured) {
        return measured ? explanation.asMeasured().orElse(explanation) : explanation;
    }

    /** The month as of whose end this is; nothing if it is as of now. */
    public Optional<Past> then() {
        return Optional.ofNullable(past);
    }

    /** How the clock is now, if that is not how it is shown. */
    public Optional<Explanation> otherwiseNow() {
        return then().map(Past::now)
                .filter(now -> now.state() != explanation.state()
                        || now.passed().toSeconds() != explanation.passed().toSeconds());
    }

    /** Whether there is a breach to explain, as measured or as corrected. */
    public boolean broken() {
        return explanation.missedAt().isPresent()
                || explanation.asMeasured().flatMap(Explanation::missedAt).isPresent();
    }

    /** Whether what is broken is the figure as measured alone, and the one that counts is not. */
    public boolean brokenAsMeasured() {
        return broken() && explanation.missedAt().isEmpty();
    }

    /** What was corrected, in the order in which it was. */
    public List<ClockEvent> corrections() {
        return ledger.events().stream().filter(e -> e.correction().isPresent()).toList();
    }

    /** Whether other terms hold from this piece on than before it. */
    public static boolean newTerms(List<CountedPiece> pieces, int index) {
        return index == 0
                || !pieces.get(index).terms().equals(pieces.get(index - 1).terms());
    }

    /** When time counts under these terms. */
    public String hours(Terms terms, Locale locale) {
        return ledger.hours(terms, locale);
    }

    public String plan(Terms terms) {
        return ledger.plan(terms);
    }

    /** Why a piece counted or did not. */
    public String why(CountedPiece piece, Locale locale) {
        return Messages.text(locale, piece.late() ? "ticket.piece.late" : "ticket.piece." + piece.why());
    }

    /** The name of the holiday, that the day has hours of its own, or why the clock stood still; empty where there is nothing to add. */
    public String detail(CountedPiece piece, Locale locale) {
        String detail = piece.detail();
        return detail == null ? "" : LedgerSheet.reason(detail, locale);
    }
}
