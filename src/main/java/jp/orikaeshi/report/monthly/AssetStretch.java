package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.List;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Time of an asset that was the same from its beginning to its end, and what it is for the availability.
 *
 * @param announced work was announced, and a check in use
 * @param watched it is part of the time that the share is of
 * @param down it is part of what was down; watched as well then
 * @param seen confirmed outages that lay over it, also where they do not count
 * @param blind checks that could not tell, where it is {@link What#UNKNOWN}
 * @param work why work was announced
 * @param outage which of the outages that are counted it belongs to, from 1; null if to none
 */
public record AssetStretch(
        Span span,
        What what,
        boolean announced,
        boolean watched,
        boolean down,
        List<Outage> seen,
        List<Blind> blind,
        List<String> work,
        @Nullable Integer outage) {
    public AssetStretch {
        seen = List.copyOf(seen);
        blind = List.copyOf(blind);
        work = List.copyOf(work);
    }

    /**
     * A check that could not tell.
     *
     * @param outcome why, as the monitor names it
     */
    public record Blind(ProbeKind kind, String outcome) {}

    /** What the time was. Where it was several, what decides whether it counts. */
    public enum What {
        UP,
        /** A confirmed outage. */
        DOWN,
        /** Announced work, without an outage that counts. */
        MAINTENANCE,
        /** No outage was confirmed, and at least one check could not tell. */
        UNKNOWN,
        /** No check was in use. */
        UNWATCHED
    }

    /** Stretches of which a figure is made. */
    public enum Part {
        WATCHED,
        DOWN,
        MAINTENANCE,
        UNKNOWN,
        /** What is neither watched nor down. */
        ASIDE;

        public boolean holds(AssetStretch stretch) {
            return switch (this) {
                case WATCHED -> stretch.watched();
                case DOWN -> stretch.down();
                case MAINTENANCE -> stretch.announced();
                case UNKNOWN -> stretch.what() == What.UNKNOWN;
                case ASIDE -> !stretch.watched();
            };
        }
    }

    public Duration length() {
        return span.length();
    }

    /** The rule by which it counts or does not, by its code: {@code unknown.excluded}. */
    public String rule() {
        return switch (what) {
            case UP -> "up";
            case DOWN -> announced ? "down.announced" : "down";
            case MAINTENANCE -> watched ? "maintenance.counted" : "maintenance.excluded";
            case UNKNOWN -> watched ? down ? "unknown.down" : "unknown.up" : "unknown.excluded";
            case UNWATCHED -> "unwatched";
        };
    }

    boolean goesOnAs(AssetStretch next) {
        return span.to().equals(next.span.from()) && equals(next.over(span));
    }

    AssetStretch over(Span other) {
        return new AssetStretch(other, what, announced, watched, down, seen, blind, work, outage);
    }
}
