package jp.orikaeshi.report.monthly;

import java.util.List;

/** Makes what is given out of a month. A port, because pages and API know how their files look. */
public interface MonthPress {
    /** Every file there is of these figures; the same figures give the same bytes. */
    List<MonthFile> print(MonthlyReportData data);
}
