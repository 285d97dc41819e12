package jp.orikaeshi.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.regex.Matcher;
import jp.orikaeshi.report.Printout;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Sets what the renderer would take from the system clock, so that the same printout gives the same bytes. */
final class Imprint {
    private Imprint() {}

    static void stamp(PDDocument document, Printout printout) throws IOException {
        Calendar made = GregorianCalendar.from(printout.madeAt().atZone(java.time.ZoneOffset.UTC));
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        document.getDocumentInformation().setCreationDate(made);
        document.setDocumentId(printout.madeAt().toEpochMilli());
        document.getDocumentCatalog().setLanguage(printout.language().toLanguageTag());

        // PDF/A wants the same date in the XMP metadata as in the information dictionary.
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "<xmp:CreateDate>[^<]*</xmp:CreateDate>",
                        "<xmp:CreateDate>" + Matcher.quoteReplacement(seconds(printout)) + "</xmp:CreateDate>");
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    private static String seconds(Printout printout) {
        return printout.madeAt()
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString()
                .replace("Z", "+00:00");
    }
}
