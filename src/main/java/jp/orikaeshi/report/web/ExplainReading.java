package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.report.monthly.AssetExplained;
import jp.orikaeshi.report.monthly.AvailabilityReport;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.report.monthly.MonthNotFound;
import jp.orikaeshi.report.monthly.ReportPeriod;
import jp.orikaeshi.report.monthly.ReportedMonth;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads what the availability of one asset is made of. */
@RequestScoped
public class ExplainReading {
    @Inject
    Settings settings;

    @Inject
    AvailabilityReport report;

    @Inject
    MonthDesk months;

    @Inject
    MonthAsked asked;

    @Inject
    CurrentUser user;

    /**
     * Its stretches.
     *
     * @param asset the record's id
     * @param written the period; empty: the last 30 days
     * @param part the figure that is asked for; empty: all time
     * @param edition of the closed report beside which it is shown; empty: the newest, if there is one
     * @throws ProblemException 404 if nothing of that id was watched in the period or there is no such edition, 400 if
     *     there is no such period or figure
     */
    ExplainedShown of(String asset, String written, String part, String edition) {
        ReportPeriod period = asked.period(written);
        String figure = asked.oneOf("part", part, ExplainedShown.PARTS);
        AssetExplained explained = report.explained(period, id(asset)).orElseThrow(asked::noSuchAsset);
        return new ExplainedShown(
                explained,
                figure,
                closed(Month.parse(period.code(), settings.zone()).orElse(null), explained, edition),
                user.locale());
    }

    private ExplainedShown.@Nullable Closed closed(@Nullable Month month, AssetExplained explained, String edition) {
        Customer customer = asked.customerWithId(explained.customer().toString());
        if (edition.isBlank()
                && (month == null || months.editions(month, customer).isEmpty())) {
            return null;
        }
        if (month == null) {
            throw asked.noSuchEdition();
        }
        try {
            ReportedMonth then = months.of(month, customer, edition.isBlank() ? null : Integer.valueOf(edition));
            UUID asset = explained.count().asset().asset();
            return then.edition()
                    .map(frozen -> new ExplainedShown.Closed(
                            frozen.edition(),
                            then.data().customers().stream()
                                    .flatMap(one -> one.assets().stream())
                                    .filter(one -> one.asset().asset().equals(asset))
                                    .findFirst()
                                    .orElse(null)))
                    .orElse(null);
        } catch (MonthNotFound | NumberFormatException none) {
            throw asked.noSuchEdition();
        }
    }

    private UUID id(String asset) {
        try {
            return UUID.fromString(asset);
        } catch (IllegalArgumentException noId) {
            throw asked.noSuchAsset();
        }
    }
}
