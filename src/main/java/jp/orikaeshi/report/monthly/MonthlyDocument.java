package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.report.Pdf;
import jp.orikaeshi.report.Printed;
import jp.orikaeshi.report.Printout;
import jp.orikaeshi.report.Wording;

/** The monthly report as a PDF: to one customer as a letter, of all customers as an overview for the desk. */
@ApplicationScoped
public class MonthlyDocument {
    private static final int SHORT = 8;

    @Inject
    Pdf pdf;

    public byte[] of(MonthlyReportData data) {
        return print(pdf, data).bytes();
    }

    /**
     * Printed with a press that is at hand: a short one is set closer where that saves a page, so that none ends with a few
     * lines.
     */
    public static Printed print(Pdf pdf, MonthlyReportData data) {
        Printed roomy = print(pdf, data, false);
        if (roomy.pages() == 1 || roomy.pages() > SHORT) {
            return roomy;
        }
        Printed compact = print(pdf, data, true);
        return compact.pages() < roomy.pages() ? compact : roomy;
    }

    private static Printed print(Pdf pdf, MonthlyReportData data, boolean compact) {
        Wording wording = new Wording(data.month().zone());
        return pdf.render(new Printout(
                data.everybody() ? "report/monthly/everybody.jte" : "report/monthly/letter.jte",
                "月次報告書 " + wording.month(data.month().value()) + (data.complete() ? "" : "（途中経過）"),
                data.issuer().brand(),
                Locale.JAPANESE,
                data.issuer().look(),
                data.madeAt(),
                Map.of(
                        "data",
                        data,
                        "wording",
                        wording,
                        "compact",
                        compact,
                        "room",
                        data.everybody() ? MonthlyRoom.OVERVIEW : MonthlyRoom.LETTER)));
    }
}
