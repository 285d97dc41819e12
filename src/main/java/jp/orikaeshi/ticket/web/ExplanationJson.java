package jp.orikaeshi.ticket.web;

import java.time.Instant;
import java.util.List;
import jp.orikaeshi.sla.CountedPiece;
import jp.orikaeshi.sla.Explanation;
import org.jspecify.annotations.Nullable;

/** The figures of one clock, and the time that they are made of without a gap. */
public record ExplanationJson(LedgerResource.Figures figures, List<Piece> pieces) {

    /**
     * One piece.
     *
     * @param why {@code counted}, {@code paused}, {@code out-of-hours}, {@code out-of-exception},
     *     {@code day-off}, {@code holiday}, {@code company-holiday}
     * @param detail why it was paused, the holiday's name, or {@code exception} if the day has hours of its own
     * @param countedSeconds of it
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
                    piece.counted().toSeconds(),
                    piece.total().toSeconds(),
                    piece.late());
        }
    }

    static ExplanationJson of(Explanation explanation, Instant now) {
        return new ExplanationJson(
                LedgerResource.figures(explanation.clock(), now),
                explanation.pieces().stream().map(Piece::of).toList());
    }
}
