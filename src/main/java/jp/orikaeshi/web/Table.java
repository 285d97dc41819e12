package jp.orikaeshi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table of a page for a spreadsheet: RFC 4180, UTF-8 with the byte order mark that Excel in Japan needs. */
public final class Table {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final StringBuilder out = new StringBuilder().append(BYTE_ORDER_MARK);

    /** @param columns keys of what stands in the first row */
    public Table(Locale language, List<String> columns) {
        print(columns.stream().map(key -> (Object) Messages.text(language, key)));
    }

    /** Text as people wrote it is made harmless; null stays empty. */
    public Table row(@Nullable Object... cells) {
        print(Stream.of(cells).map(cell -> cell instanceof String text ? Cell.text(text) : cell == null ? "" : cell));
        return this;
    }

    private void print(Stream<Object> cells) {
        try {
            new CSVPrinter(out, CSVFormat.RFC4180).printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
