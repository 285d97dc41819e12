package jp.orikaeshi.report.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthTotals;
import org.jspecify.annotations.Nullable;

/**
 * The report of a month that is over, for programs. Its figures and files are under {@code /api/v1/reports/monthly}.
 *
 * @param customer null: of all customers
 * @param frozenBy a login, or {@code system}
 * @param reason why there is another edition; null for the first
 * @param sha256 of the figures, which are under {@code /api/v1/reports/monthly} as {@code 2026-10.figures.json}
 * @param reviewedBy a login; null until somebody stands for it
 * @param mail what became of the mails with it; null if it is not to be mailed
 */
record MonthJson(
        UUID id,
        String month,
        @Nullable Owner customer,
        int edition,
        Instant frozenAt,
        String frozenBy,
        @Nullable String reason,
        String sha256,
        Figures figures,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedBy,
        @Nullable PostJson mail) {

    record Owner(String number, String name) {}

    /** By which somebody tells what to look at; {@code lowestAvailabilityPercent} of an asset, null if nothing was watched. */
    record Figures(
            int tickets,
            int promisesMissed,
            long assetsBelowPromise,
            @Nullable BigDecimal lowestAvailabilityPercent) {
        static Figures of(MonthTotals totals) {
            Integer lowest = totals.lowest();
            return new Figures(
                    totals.tickets(),
                    totals.missed(),
                    totals.broken(),
                    Percent.orNull(lowest == null ? OptionalInt.empty() : OptionalInt.of(lowest)));
        }
    }

    static MonthJson of(FrozenMonth month, Optional<Customer> owner, @Nullable ReportPost post) {
        return new MonthJson(
                month.id(),
                month.month(),
                owner.map(one -> new Owner(one.number().value(), one.name())).orElse(null),
                month.edition(),
                month.frozenAt(),
                month.frozenBy(),
                month.reason().orElse(null),
                month.sha256(),
                Figures.of(month.totals()),
                month.reviewedAt().orElse(null),
                month.reviewedBy().orElse(null),
                post == null ? null : PostJson.of(post));
    }
}
