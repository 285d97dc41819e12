package jp.orikaeshi.report.monthly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.report.Pdf;
import jp.orikaeshi.report.Printed;
import jp.orikaeshi.report.Printout;
import jp.orikaeshi.report.Wording;
import jp.orikaeshi.settings.Settings;

/** The monthly report as a PDF: to one customer as a letter, of all customers as an overview for the desk. */
@ApplicationScoped
public class MonthlyDocument {
    private static final int SHORT = 8;

    @Inject
    Pdf pdf;

    @Inject
    Settings settings;

    public byte[] of(MonthlyReportData data) {
        return print(pdf, data, settings.publicUrl()).bytes();
    }

    /**
     * Printed with a press that is at hand: a short one is set closer where that saves a page, so that none ends with a few
     * lines.
     *
     * @param desk where the desk's pages are, to which the report of all customers leads
     */
    public static Printed print(Pdf pdf, MonthlyReportData data, URI desk) {
        Printed roomy = print(pdf, data, desk, false);
        if (roomy.pages() == 1 || roomy.pages() > SHORT) {
            return roomy;
        }
        Printed compact = print(pdf, data, desk, true);
        return compact.pages() < roomy.pages() ? compact : roomy;
    }

    private static Printed print(Pdf pdf, MonthlyReportData data, URI desk, boolean compact) {
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
                        "page",
                        desk + "/reports?month=" + data.month(),
                        "room",
                        data.everybody() ? MonthlyRoom.OVERVIEW : MonthlyRoom.LETTER)));
    }
}
