package jp.orikaeshi.report.web;

import java.util.function.Function;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.report.monthly.Answering;
import jp.orikaeshi.report.monthly.DeskMonth;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthBehind;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.ReportedMonth;
import jp.orikaeshi.report.monthly.Waits;
import org.jspecify.annotations.Nullable;

/**
 * A month as it is known now, and as it was closed.
 *
 * @param customer whose it is; null: everybody's
 * @param then null if it was not closed
 */
record OpenedMonth(
        Month month,
        @Nullable Customer customer,
        MonthBehind behind,
        @Nullable ReportedMonth then) {

    /**
     * What the closed report says beside a list, of calls, answers or attempts.
     *
     * @param figure that the list is behind
     * @param said it in words
     */
    MonthList.@Nullable Closed beside(Function<Answering, ?> figure, Function<Answering, String> said) {
        Answering was = then == null ? null : answering(then.data());
        return was == null
                ? besideNothing()
                : beside(figure.apply(was).equals(figure.apply(behind.answering())), said.apply(was));
    }

    /** The same of the time until call-backs reached their customers. */
    MonthList.@Nullable Closed besideWaits(Function<Waits, String> said) {
        if (then == null) {
            return null;
        }
        Waits was = then.data().waits();
        return beside(was.equals(behind.waits()), said.apply(was));
    }

    private @Nullable Answering answering(MonthlyReportData data) {
        DeskMonth desk = data.desk();
        if (customer != null) {
            return data.customers().get(0).service().answering();
        }
        return desk == null ? null : desk.answering();
    }

    /** Where the closed report has no such figure. */
    MonthList.@Nullable Closed besideNothing() {
        return beside(false, "");
    }

    MonthList.@Nullable Closed beside(boolean same, String said) {
        return then == null
                ? null
                : then.edition()
                        .map(frozen -> new MonthList.Closed(frozen.edition(), same, said))
                        .orElse(null);
    }
}
