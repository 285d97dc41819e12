package jp.orikaeshi.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** One TrueType font of the reports, parsed on first use and kept: parsing costs more than a page. */
final class Typeface {
    /** Regular, bold, and the one that is asked for what the others lack. */
    static final List<Typeface> ALL = List.of(
            new Typeface("BIZ UDPGothic", 400, "BIZUDPGothic-Regular.ttf"),
            new Typeface("BIZ UDPGothic", 700, "BIZUDPGothic-Bold.ttf"),
            new Typeface("Noto Sans JP", 400, "NotoSansJP-Regular.ttf"));

    final String family;
    final int weight;
    private final String file;

    @Nullable
    private TrueTypeFont parsed;

    private Typeface(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** The font as a part of {@code document}; only the glyphs that are used will be embedded. */
    PDFont in(PDDocument document) {
        try {
            return PDType0Font.load(document, parsed(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized TrueTypeFont parsed() throws IOException {
        if (parsed == null) {
            try (InputStream in = Typeface.class.getResourceAsStream("/fonts/" + file)) {
                if (in == null) {
                    throw new IOException("font missing from the application: " + file);
                }
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
                // The layout measures letter by letter, so ligatures would only shorten lines; to look for them in each
                // piece of text took two fifths of the time of a document.
                font.setEnableGsub(false);
                parsed = font;
            }
        }
        return parsed;
    }
}
