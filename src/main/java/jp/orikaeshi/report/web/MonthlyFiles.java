package jp.orikaeshi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.report.monthly.MonthlyDocument;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.web.CurrentUser;

/** A monthly report as a file. It is named by the month alone: names end up in histories, a customer's must not. */
@RequestScoped
public class MonthlyFiles {
    @Inject
    MonthlyDocument document;

    @Inject
    CurrentUser user;

    Response pdf(MonthlyReportData data) {
        return Download.pdf(name(data), document.of(data));
    }

    Response csv(MonthlyReportData data) {
        return Download.csv(name(data), MonthlyCsv.of(data, user.locale()));
    }

    Response json(MonthlyReportData data) {
        return Response.ok(MonthlyJson.of(data), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(data) + ".json\"")
                .build();
    }

    private static String name(MonthlyReportData data) {
        return "monthly-" + data.month();
    }
}
