package jp.orikaeshi.report;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** The incident report as a printout: which template, which title, whose document. */
final class IncidentPrintout {
    private IncidentPrintout() {}

    static Printout of(IncidentReportData data, ZoneId zone, Detail detail) {
        return new Printout(
                "report/incident.jte",
                "障害報告書 No. " + data.ticket() + (data.provisional() ? "（暫定）" : ""),
                data.issuer().brand(),
                Locale.JAPANESE,
                data.issuer().look(),
                data.madeAt(),
                Map.of("data", data, "wording", new Wording(zone), "detail", detail));
    }
}
