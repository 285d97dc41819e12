package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The figures of frozen months that were asked for last. They are never out of date: the database refuses to change a
 * month's figures once they are frozen, and another edition is another month's id. Where memory is short they go.
 */
@ApplicationScoped
class FiguresRead {
    private static final int KEPT = 8;

    private final Map<UUID, SoftReference<MonthlyReportData>> last =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 1, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, SoftReference<MonthlyReportData>> eldest) {
                    return size() > KEPT;
                }
            });

    /**
     * The figures of a frozen month.
     *
     * @param reading how they are read, if they are not at hand
     */
    MonthlyReportData of(UUID month, Function<UUID, MonthlyReportData> reading) {
        SoftReference<MonthlyReportData> kept = last.get(month);
        MonthlyReportData figures = kept == null ? null : kept.get();
        if (figures == null) {
            figures = reading.apply(month);
            last.put(month, new SoftReference<>(figures));
        }
        return figures;
    }
}
