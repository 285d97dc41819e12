package jp.orikaeshi.report.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.report.monthly.MonthFile;
import jp.orikaeshi.report.monthly.MonthPress;
import jp.orikaeshi.report.monthly.MonthlyDocument;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.web.ApiJson;

/** Makes the files of a month that was frozen as the pages and the API make those of one that is not. */
@ApplicationScoped
public class MonthlyPrinter implements MonthPress {
    @Inject
    MonthlyDocument document;

    @Override
    public List<MonthFile> print(MonthlyReportData data) {
        return List.of(
                new MonthFile(MonthFile.PDF, document.of(data)),
                new MonthFile(MonthFile.JSON, json(data)),
                csv(data, Locale.JAPANESE),
                csv(data, Locale.ENGLISH));
    }

    private static byte[] json(MonthlyReportData data) {
        try {
            return ApiJson.in(data.month().zone()).writeValueAsBytes(MonthlyJson.of(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MonthFile csv(MonthlyReportData data, Locale language) {
        return new MonthFile(MonthFile.csv(language.getLanguage()), MonthlyCsv.of(data, language));
    }
}
