package jp.orikaeshi.ticket.web;

import java.time.Instant;
import java.util.List;
import jp.orikaeshi.sla.CountedPiece;
import jp.orikaeshi.sla.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one clock, and the time that they are made of without a gap.
 *
 * @param measuredPieces those of the figure without its corrections; null if there are none
 */
public record ExplanationJson(
        LedgerResource.Figures figures,
        List<Piece> pieces,
        @Nullable List<Piece> measuredPieces) {

    /**
     * One piece.
     *
     * @param why {@code counted}, {@code paused}, {@code out-of-hours}, {@code out-of-exception},
     *     {@code day-off}, {@code holiday}, {@code company-holiday}
     * @param detail why it was paused, the holiday's name, or {@code exception} if the day has hours of its own
     * @param countedSeconds of it; together they are the seconds of the figure
     * @param passedSeconds that had counted by its end
     * @param late whether it came after the deadline
     */
    public record Piece(
            Instant from,
            Instant to,
            String why,
            @Nullable String detail,
            String plan,
            long countedSeconds,
            long passedSeconds,
            boolean late) {
        static Piece of(CountedPiece piece) {
            return new Piece(
                    piece.period().from(),
                    piece.period().to(),
                    piece.why(),
                    piece.detail(),
                    piece.terms().plan(),
                    piece.shown().toSeconds(),
                    piece.total().toSeconds(),
                    piece.late());
        }
    }

    static ExplanationJson of(Explanation explanation) {
        return new ExplanationJson(
                LedgerResource.figures(explanation.clock(), explanation.until()),
                pieces(explanation),
                explanation.asMeasured().map(ExplanationJson::pieces).orElse(null));
    }

    private static List<Piece> pieces(Explanation explanation) {
        return explanation.pieces().stream().map(Piece::of).toList();
    }
}
