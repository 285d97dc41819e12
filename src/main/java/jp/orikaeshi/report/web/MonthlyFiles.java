package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.report.monthly.MonthFile;
import jp.orikaeshi.report.monthly.MonthlyDocument;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.ReportedMonth;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.Messages;

/**
 * A monthly report as a file: of a month that was frozen the bytes that were kept, else made anew. It is named by the
 * month alone: names end up in histories, a customer's must not.
 */
@RequestScoped
public class MonthlyFiles {
    @Inject
    MonthlyDocument document;

    @Inject
    MonthDesk desk;

    @Inject
    MonthAsked asked;

    @Inject
    CurrentUser user;

    Response pdf(ReportedMonth month) {
        byte[] content = month.edition()
                .map(frozen -> desk.file(frozen, MonthFile.PDF).content())
                .orElseGet(() -> document.of(month.data()));
        return Download.pdf(name(month.data()), content);
    }

    Response csv(ReportedMonth month) {
        String language = Messages.supported(user.locale()).getLanguage();
        byte[] content = month.edition()
                .map(frozen -> desk.file(frozen, MonthFile.csv(language)).content())
                .orElseGet(() -> MonthlyCsv.of(month.data(), user.locale()));
        return Download.csv(name(month.data()), content);
    }

    Response json(ReportedMonth month) {
        Object content = month.edition()
                .<Object>map(frozen -> desk.file(frozen, MonthFile.JSON).content())
                .orElseGet(() -> MonthlyJson.of(month.data()));
        return Response.ok(content, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(month.data()) + ".json\"")
                .build();
    }

    /**
     * What was kept of a month that is over, byte by byte, so that anybody can take its hash. It is the desk's own writing of
     * the figures; {@link #json} is what programs read.
     *
     * @throws jp.orikaeshi.web.problem.ProblemException 404 if the month has not been closed
     */
    Response figures(ReportedMonth month) {
        FrozenMonth frozen = month.edition().orElseThrow(asked::notClosed);
        return Download.json(
                "figures-" + frozen.month() + "-" + frozen.edition(),
                desk.file(frozen, MonthFile.FIGURES).content());
    }

    private static String name(MonthlyReportData data) {
        return "monthly-" + data.month();
    }
}
