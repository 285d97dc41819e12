package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.report.Clip;
import jp.orikaeshi.report.CustomerWords;
import jp.orikaeshi.report.Excerpt;
import jp.orikaeshi.report.Mark;
import jp.orikaeshi.report.monthly.CustomerMonth.AssetDown;

/**
 * How much of a month a document shows; what is left out is counted where it is left out, and is whole in CSV and JSON.
 *
 * @param customers most customers that are told of one by one; those whose promises were broken first, then those that
 *     were down most often
 * @param outages most outages of one customer; short ones are left out first
 * @param tickets most tickets of one customer
 * @param missed most broken promises of one kind, and most that were withdrawn
 */
public record MonthlyRoom(int customers, int outages, int tickets, int missed) {
    static final MonthlyRoom LETTER = new MonthlyRoom(1, 60, 80, 40);
    static final MonthlyRoom OVERVIEW = new MonthlyRoom(30, 12, 12, 12);

    private static final Duration LONG = Duration.ofMinutes(15);
    private static final int LINE = 120;
    private static final int WARNINGS = 60;
    private static final Comparator<CustomerMonth> WORST = Comparator.<CustomerMonth>comparingLong(
                    one -> one.broken() + one.service().missed())
            .thenComparingInt(one -> one.outages().size())
            .reversed();

    /** Of those of whom there is something to tell. */
    public Excerpt<CustomerMonth> customers(List<CustomerMonth> all) {
        return Excerpt.foremost(customers, all, WORST);
    }

    public Excerpt<AssetDown> outages(List<AssetDown> all) {
        return Excerpt.telling(outages, all, row -> row.down().counted().compareTo(LONG) >= 0);
    }

    public Excerpt<TicketLine> tickets(List<TicketLine> all) {
        return Excerpt.first(tickets, all);
    }

    public Excerpt<PromiseMonth.Missed> missed(List<PromiseMonth.Missed> all) {
        return Excerpt.first(missed, all);
    }

    public Excerpt<PromiseMonth.Withdrawn> withdrawn(List<PromiseMonth.Withdrawn> all) {
        return Excerpt.first(missed, all);
    }

    /** What was noticed early, of all customers. */
    public Excerpt<CustomerWarning> warnings(List<CustomerMonth> all) {
        return Excerpt.first(WARNINGS, CustomerWarning.of(all));
    }

    /** What an engineer found, cut to the room there is. */
    public String line(String text) {
        return Clip.text(LINE, text.replaceAll("\\s+", " "));
    }

    /** What the checks saw: of two at most, the first to see it in front. */
    public static List<String> seen(Downtime down) {
        if (down.untold()) {
            return List.of("確認できなかった時間（停止に数える）");
        }
        return down.seen().stream().map(MonthlyRoom::words).distinct().limit(2).toList();
    }

    /** What announced work is for the availability. */
    public static String counted(MaintenanceCounts maintenance) {
        return switch (maintenance) {
            case EXCLUDED -> "監視時間に数えず";
            case COUNTED -> "ほかの時間と同じに数える";
        };
    }

    /** What time in which a check could not tell is for the availability. */
    public static String counted(UnknownCounts unknown) {
        return switch (unknown) {
            case UP -> "停止に数えず";
            case EXCLUDED -> "監視時間にも停止にも数えず";
            case DOWN -> "停止に数える";
        };
    }

    private static String words(Outage outage) {
        return CustomerWords.check(outage.kind()) + "　"
                + OutcomeText.words(Status.DOWN, outage.outcome(), Map.of(), Locale.JAPANESE);
    }

    /** Whether the promised availability was reached. */
    public static Mark mark(AssetMonth asset) {
        return asset.kept().map(kept -> kept ? Mark.KEPT : Mark.MISSED).orElse(Mark.NO_PROMISE);
    }
}
