package jp.orikaeshi.pdf;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.report.Pdf;
import jp.orikaeshi.report.PdfFailure;
import jp.orikaeshi.report.Printed;
import jp.orikaeshi.report.Printout;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Prints XHTML templates with openhtmltopdf: PDF/A-2u, tagged, fonts embedded as subsets, nothing loaded from outside. */
@ApplicationScoped
public class HtmlPdf implements Pdf {
    private static final Logger LOG = Logger.getLogger(HtmlPdf.class.getName());
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    // One document at a time: the fonts are shared, and printing must not take both cores from the telephone.
    private final ReentrantLock press = new ReentrantLock(true);

    static {
        // It tells every step of every page at INFO.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    @Override
    public Printed render(Printout printout) {
        press.lock();
        try {
            return print(printout, Xhtml.of(printout));
        } catch (IOException | TemplateException e) {
            throw new PdfFailure(printout.template(), e);
        } finally {
            press.unlock();
        }
    }

    // The library's tagging fails on tables that some page breaks cut where it does not expect it (1.1.31: their parent
    // has no tag yet). What a customer is to read is printed all the same, without tags.
    private Printed print(Printout printout, String xhtml) throws IOException {
        try {
            return print(printout, xhtml, true);
        } catch (NullPointerException untaggable) {
            LOG.log(Level.WARNING, () -> printout.template() + " is printed without tags: they could not be made");
            return print(printout, xhtml, false);
        }
    }

    private Printed print(Printout printout, String xhtml, boolean tagged) throws IOException {
        var bytes = new ByteArrayOutputStream(128 * 1024);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .usePdfUaAccessibility(tagged)
                    .useColorProfile(colours)
                    .withProducer("Orikaeshi");
            builder.useUnicodeLineBreaker(new KinsokuBreaker())
                    .useReplacementText("〓")
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:image/png;base64,"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withHtmlContent(xhtml, null);
            for (Typeface face : Typeface.ALL) {
                builder.useFont(new Loaded(face, document), face.family, face.weight, FontStyle.NORMAL, true);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
            }
            Links.describe(document);
            Imprint.stamp(document, printout);
            document.save(bytes);
            return new Printed(bytes.toByteArray(), document.getNumberOfPages());
        }
    }

    /** Puts a typeface into the document when the layout first asks for it. */
    private static final class Loaded extends PDFontSupplier {
        private final Typeface face;
        private final PDDocument document;

        @SuppressWarnings("NullAway") // the super class wants a font at once; supply() replaces it
        Loaded(Typeface face, PDDocument document) {
            super(null);
            this.face = face;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            return face.in(document);
        }
    }
}
