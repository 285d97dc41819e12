package jp.orikaeshi.report.monthly;

import java.util.List;

/**
 * What the desk itself wants to know of a month, besides what each customer is told.
 *
 * @param answering of all who called, whoever they were
 * @param nights of each engineer whose telephone rang at night
 */
public record DeskMonth(Answering answering, List<NightLoad> nights) {
    public DeskMonth {
        nights = List.copyOf(nights);
    }
}
