package jp.orikaeshi.report;

/** A finished document. */
public final class Printed {
    private final byte[] bytes;
    private final int pages;

    public Printed(byte[] bytes, int pages) {
        this.bytes = bytes.clone();
        this.pages = pages;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int pages() {
        return pages;
    }
}
