package jp.orikaeshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import jp.orikaeshi.settings.Settings;

/** The incident report of a ticket as a PDF of one to three pages. */
@ApplicationScoped
public class IncidentDocument {
    static final int MOST_PAGES = 3;

    @Inject
    IncidentReport report;

    @Inject
    Pdf pdf;

    @Inject
    Settings settings;

    /**
     * The report as of now.
     *
     * @throws jp.orikaeshi.ticket.TicketNotFound if there is no such ticket
     */
    public byte[] of(long ticket) {
        // Gathered in a transaction of its own: printing takes longer than a connection should be held.
        IncidentReportData data = report.of(ticket);
        return print(pdf, data, settings.zone()).bytes();
    }

    /** Set with as much detail as has room. */
    public static Printed print(Pdf pdf, IncidentReportData data, ZoneId zone) {
        Printed printed = new Printed(new byte[0], 0);
        for (Detail detail : Detail.LEVELS) {
            printed = pdf.render(IncidentPrintout.of(data, zone, detail));
            if (printed.pages() <= MOST_PAGES) {
                return detail.annexApart()
                        ? fewer(printed, pdf, IncidentPrintout.of(data, zone, detail.joined()))
                        : printed;
            }
        }
        return printed;
    }

    // An annex on a page of its own is handy, but not where it has room below a letter that ends near the top of its
    // own.
    private static Printed fewer(Printed apart, Pdf pdf, Printout joined) {
        if (apart.pages() < 2) {
            return apart;
        }
        Printed together = pdf.render(joined);
        return together.pages() < apart.pages() ? together : apart;
    }
}
