package jp.orikaeshi.report;

/** Turns a page template and its facts into a PDF of A4 pages, with its fonts inside and its text extractable. */
public interface Pdf {
    /**
     * Renders one document; the same printout gives the same bytes.
     *
     * @throws PdfFailure if the template does not exist or its result is no well-formed XHTML: a bug, never the data's
     *     fault, since every value is escaped
     */
    Printed render(Printout printout);
}
