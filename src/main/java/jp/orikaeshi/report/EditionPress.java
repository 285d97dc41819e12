package jp.orikaeshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.orikaeshi.settings.Settings;

/**
 * Prints a version that was let out, once: whoever reads it later, by mail, link or page, gets the same bytes. Not in one
 * transaction: printing takes longer than a connection should be held.
 */
@ApplicationScoped
public class EditionPress {
    @Inject
    EditionDesk desk;

    @Inject
    IncidentReport report;

    @Inject
    Pdf pdf;

    @Inject
    Settings settings;

    /**
     * The file of a version, printed if it has not been.
     *
     * @throws java.util.NoSuchElementException if there is no such version
     */
    public KeptReport of(UUID edition) {
        return desk.kept(edition).orElseGet(() -> desk.keep(edition, print(edition)));
    }

    private KeptReport print(UUID edition) {
        IncidentReportData data = report.of(edition);
        return KeptReport.of(IncidentDocument.print(pdf, data, settings.zone()).bytes());
    }
}
