package jp.orikaeshi.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.CountedPiece;
import jp.orikaeshi.sla.Explanation;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Terms;
import jp.orikaeshi.web.Messages;

/**
 * The page on which a figure is taken apart.
 *
 * @param ledger the events of that clock alone, and the words for its terms
 */
public record ExplainSheet(Explanation explanation, LedgerSheet ledger, Names names) {
    public PromiseClock clock() {
        return explanation.clock();
    }

    public String address() {
        ClockEvent.Clocked of = clock().clock();
        return "/tickets/" + of.ticket() + "/ledger/" + of.promise().code() + "/" + of.cycle();
    }

    /** Whether there is a breach to explain, as measured or as corrected. */
    public boolean broken(Instant now) {
        return clock().missedAt(now)
                .or(() -> clock().asMeasured().flatMap(measured -> measured.missedAt(now)))
                .isPresent();
    }

    /** What was corrected, in the order in which it was. */
    public List<ClockEvent> corrections() {
        return ledger.events().stream().filter(e -> e.correction().isPresent()).toList();
    }

    /** Whether other terms hold from this piece on than before it. */
    public boolean newTerms(int index) {
        List<CountedPiece> pieces = explanation.pieces();
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
