package jp.orikaeshi.report;

/** A document could not be made. Says which template, never what was to stand in it. */
public final class PdfFailure extends RuntimeException {
    public PdfFailure(String template, Throwable cause) {
        super("cannot render " + template, cause);
    }
}
